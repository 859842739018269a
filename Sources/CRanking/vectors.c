#pragma STDC FP_CONTRACT OFF
#include "vectors.h"
#include "variants.h"

BODY void add_multiple_body(double factor, const double *restrict x, size_t n, double *restrict y) {
  for (size_t i = 0; i < n; i++) y[i] += factor * x[i];
}

VARIANTS(void, add_multiple, (double factor, const double *x, size_t n, double *y), (factor, x, n, y))

BODY void sweep_body(double *restrict a, size_t n, size_t k, double *restrict column) {
  const double pivot = a[k * n + k];
  for (size_t j = 0; j < n; j++) column[j] = j <= k ? a[k * n + j] : a[j * n + k];
  for (size_t i = 0; i < n; i++) {
    if (i == k) continue;
    const double factor = column[i] / pivot;
    for (size_t j = 0; j <= i; j++) a[i * n + j] -= factor * column[j];
  }
  for (size_t j = 0; j < n; j++) a[j <= k ? k * n + j : j * n + k] = column[j] / pivot;
  a[k * n + k] = -1 / pivot;
}

VARIANTS(void, sweep, (double *a, size_t n, size_t k, double *column), (a, n, k, column))

BODY double dot_body(const double *x, const double *y, size_t n) {
  double sums[8] = {0};
  const size_t whole = n - n % 8;
  for (size_t i = 0; i < whole; i += 8) {
    for (size_t l = 0; l < 8; l++) sums[l] += x[i + l] * y[i + l];
  }
  for (size_t i = whole; i < n; i++) sums[i - whole] += x[i] * y[i];
  return ((sums[0] + sums[4]) + (sums[2] + sums[6])) + ((sums[1] + sums[5]) + (sums[3] + sums[7]));
}

VARIANTS(double, dot, (const double *x, const double *y, size_t n), (x, y, n))

typedef double four __attribute__((vector_size(32), aligned(8), may_alias));

BODY void quartics_body(const double *x, const double *y, size_t n, double *sums) {
  four a = {0}, b = {0}, c = {0}, d = {0};
  for (size_t i = 0; i < n; i += 4) {
    const four p = *(const four *)(x + i), q = *(const four *)(y + i);
    const four u = p * p - q * q, v = 2 * p * q;
    a += u;
    b += v;
    c += u * u - v * v;
    d += 2 * u * v;
  }
  sums[0] = (a[0] + a[2]) + (a[1] + a[3]);
  sums[1] = (b[0] + b[2]) + (b[1] + b[3]);
  sums[2] = (c[0] + c[2]) + (c[1] + c[3]);
  sums[3] = (d[0] + d[2]) + (d[1] + d[3]);
}

VARIANTS(void, quartics, (const double *x, const double *y, size_t n, double *sums), (x, y, n, sums))

BODY void rotate_body(double sine, double cosine, size_t n, double *restrict x, double *restrict y) {
  for (size_t i = 0; i < n; i++) {
    const double u = x[i], v = y[i];
    x[i] = u * cosine + v * sine;
    y[i] = v * cosine - u * sine;
  }
}

VARIANTS(void, rotate, (double sine, double cosine, size_t n, double *x, double *y), (sine, cosine, n, x, y))
