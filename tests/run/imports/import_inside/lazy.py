print("lazy loads")
value = "lazy value"
