# exit: 1
# Marks count characters, not bytes.
größe = "ü"
print("日本語", größe + 5, "é")
