// Loops over columns of plain numbers. Every variant adds in the same order, so that all give the same bits.
#pragma once
#include "ranking.h"

/// Row `own` against row j, for j from `first` to `stride`: won[j] is the sum of w[c] over the columns c with x[own] > x[j],
/// lost[j] with x[own] < x[j], tied[j] where they are equal (a NaN is none of these), added in the order of columns. Column c
/// begins at x + c * stride; `first` and `stride` are multiples of 8.
void podium_contests(
    podium_variant variant, const double *x, const double *w, size_t columns, size_t stride, size_t own, size_t first,
    double *won, double *lost, double *tied);

/// sum[j] = sum of (x[own] - x[j])^2 over the columns where neither is NaN, the error of each addition gathered beside it;
/// count[j]: how many these are. Columns and `first` as above.
void podium_squared_differences(
    podium_variant variant, const double *x, size_t columns, size_t stride, size_t own, size_t first, double *sum,
    double *count);

/// y[i] += factor * x[i]; x and y do not overlap.
void podium_add_multiple(podium_variant variant, double factor, const double *x, size_t n, double *y);

/// Sweeps row k of the symmetric n x n matrix a, of which the lower triangle counts: with p = a[k][k] and c its column k,
/// a[i][j] -= c[i] c[j] / p, a[i][k] = c[i] / p, a[k][k] = -1 / p. `column` has n places.
void podium_sweep(podium_variant variant, double *a, size_t n, size_t k, double *column);

/// Sum of x[i] * y[i], as eight sums that are added at the end.
double podium_dot(podium_variant variant, const double *x, const double *y, size_t n);

/// With u = x^2 - y^2 and v = 2xy: the sums of u, v, u^2 - v^2 and 2uv, each as four that are added at the end.
void podium_quartics(podium_variant variant, const double *x, const double *y, size_t n, double sums[4]);

/// (x, y) = (x cosine + y sine, y cosine - x sine).
void podium_rotate(podium_variant variant, double sine, double cosine, size_t n, double *x, double *y);
