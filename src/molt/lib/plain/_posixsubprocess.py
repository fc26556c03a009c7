"""`_posixsubprocess`: starts another program in a process of its own."""

import os as _os

import _molt_calls


def fork_exec(
    args, executable_list, close_fds, pass_fds, cwd, env, p2cread, p2cwrite, c2pread, c2pwrite, errread, errwrite,
    errpipe_read, errpipe_write, restore_signals, start_new_session, process_group, gid, groups_list, uid, umask,
    preexec_fn, allow_vfork, /,
):
    if preexec_fn is not None or gid is not None or groups_list is not None or uid is not None:
        from molt import MoltUnsupported

        raise MoltUnsupported("subprocess with preexec_fn, user, group or extra_groups")
    kept = []  # what rows of addresses point to

    def row(texts):
        held = [bytes(text) + b"\0" for text in texts]
        kept.extend(held)
        made = b"".join(_molt_calls.address_of_buffer(text).to_bytes(8, "little") for text in held) + bytes(8)
        kept.append(made)
        return made

    def words(numbers):
        made = b"".join(number.to_bytes(8, "little", signed=True) for number in numbers)
        kept.append(made)
        return made

    folder = None
    if cwd is not None:
        folder = _os.fsencode(cwd) + b"\0"
    files = words([
        p2cread, c2pwrite, errwrite, errpipe_write, bool(close_fds), umask + 1 if umask >= 0 else 0,
        bool(restore_signals), bool(start_new_session), -1 if process_group is None else process_group,
    ])
    open_ones = sorted(set(pass_fds))
    process = _molt_calls.call(
        b"start_process", row(executable_list), row([_os.fsencode(arg) for arg in args]),
        folder, files,
        words(open_ones) if open_ones else bytes(8), len(open_ones), None if env is None else row(env),
    )
    if process < 0:
        raise OSError(-process, _os.strerror(-process))
    return process
