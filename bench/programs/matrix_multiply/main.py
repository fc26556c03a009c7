# group: numbers
"""The product of two matrices, as lists of lists of floats."""


def make_matrix(rows, columns, step):
    return [[(i * columns + j) % step / step for j in range(columns)] for i in range(rows)]


def multiply(a, b):
    rows = len(a)
    inner = len(b)
    columns = len(b[0])
    product = []
    for i in range(rows):
        row = [0.0] * columns
        left = a[i]
        for j in range(columns):
            total = 0.0
            for k in range(inner):
                total += left[k] * b[k][j]
            row[j] = total
        product.append(row)
    return product


def main():
    size = 250
    product = multiply(make_matrix(size, size, 17), make_matrix(size, size, 23))
    trace = 0.0
    for i in range(size):
        trace += product[i][i]
    print(f"{product[0][0]:.6f} {product[7][11]:.6f} {trace:.6f}")


main()
