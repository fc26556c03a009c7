"""`molt completion`: the script that completes Molt's command line in a shell."""

import click
from click.shell_completion import get_completion_class

_SHELLS = ("bash", "zsh", "fish")


@click.command()
@click.argument("shell", type=click.Choice(_SHELLS))
@click.pass_context
def completion(context: click.Context, shell: str) -> None:
    """Print the script that lets SHELL complete Molt's commands and options.

    \b
    Put one of these where your shell starts:
      bash   eval "$(molt completion bash)"               in ~/.bashrc
      zsh    eval "$(molt completion zsh)"                in ~/.zshrc
      fish   molt completion fish | source                in ~/.config/fish/config.fish
    """
    root = context.find_root()
    completer = get_completion_class(shell)
    assert completer is not None, shell
    click.echo(completer(root.command, {}, "molt", "_MOLT_COMPLETE").source())
