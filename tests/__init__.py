"""The tests of Molt. A test is a file put in the right folder; nothing is registered by hand."""
