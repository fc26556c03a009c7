"""Plug's doc."""

limit = 3


def action():
    return "original"


def run():
    return action()
