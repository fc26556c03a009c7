price = 5 €
ok = 1 ? 2
