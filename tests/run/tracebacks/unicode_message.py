# exit: 1
# Messages beyond ASCII.
raise ValueError("größe 日本語 😀 'quoted'")
