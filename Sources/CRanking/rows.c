#pragma STDC FP_CONTRACT OFF
#include "ranking.h"
#include "variants.h"

BODY void look_up_body(const int32_t *table, const uint16_t *index, size_t draws, bool add, int32_t *restrict out) {
  const unsigned mask = (1u << podium_table_bits) - 1;
  if (add) {
    for (size_t i = 0; i < draws; i++) out[i] += table[index[i] & mask];
  } else {
    for (size_t i = 0; i < draws; i++) out[i] = table[index[i] & mask];
  }
}

WIDE_VARIANTS(void, look_up, (const int32_t *table, const uint16_t *index, size_t draws, bool add, int32_t *out),
              (table, index, draws, add, out))

BODY void clamp_body(int32_t low, int32_t high, size_t draws, int32_t *out) {
  for (size_t i = 0; i < draws; i++) {
    int32_t x = out[i] < low ? low : out[i];
    out[i] = x > high ? high : x;
  }
}

VARIANTS(void, clamp, (int32_t low, int32_t high, size_t draws, int32_t *out), (low, high, draws, out))

// Adding and taking away 1.5 * 2^52 rounds to whole numbers, halves to even, in any vector width without a call.
BODY int32_t rounded(double x) {
  const double whole = 6755399441055744.0;
  return (int32_t)((x + whole) - whole);
}

BODY void rescale_body(const double *factors, const int32_t *shifts, const uint16_t *index, size_t draws,
                       int32_t *restrict out) {
  const unsigned mask = (1u << podium_table_bits) - 1;
  for (size_t i = 0; i < draws; i++) out[i] = rounded(out[i] * factors[index[i] & mask]) + shifts[index[i] & mask];
}

VARIANTS(void, rescale,
         (const double *factors, const int32_t *shifts, const uint16_t *index, size_t draws, int32_t *out),
         (factors, shifts, index, draws, out))

BODY bool tabulate_body(const double *x, double factor, double shift, double slope, double intercept, double units,
                        size_t n, int32_t *restrict out) {
  double broken = 0;
  for (size_t i = 0; i < n; i++) {
    double score = (x[i] * factor + shift) * slope + intercept;
    broken += score - score;
    double u = score * units;
    u = u < -0x1p30 ? -0x1p30 : u;
    out[i] = rounded(u > 0x1p30 ? 0x1p30 : u);
  }
  return broken == 0;
}

VARIANTS(bool, tabulate,
         (const double *x, double factor, double shift, double slope, double intercept, double units, size_t n,
          int32_t *out),
         (x, factor, shift, slope, intercept, units, n, out))

enum { tile = 16 };

BODY void mean_body(const int32_t *x, const size_t *x_rows, const int32_t *w, const size_t *w_rows, bool drawn,
                    int32_t total, size_t k, size_t stride, size_t draws, int32_t *restrict out) {
  // Dividing by a power of two is multiplying by its reciprocal, to the last bit.
  const bool whole = total == 1 << podium_grid_bits;
  const double reciprocal = 1.0 / (1 << podium_grid_bits);
  for (size_t start = 0; start < draws; start += tile) {
    double numerator[tile] = {0}, denominator[tile] = {0};
    for (size_t c = 0; c < k; c++) {
      const int32_t *v = x + x_rows[c] * stride + start;
      if (!drawn) {
        double u = w[c];
        for (size_t i = 0; i < tile; i++) numerator[i] += u * (double)v[i];
        continue;
      }
      const int32_t *u = w + w_rows[c] * stride + start;
      for (size_t i = 0; i < tile; i++) numerator[i] += (double)u[i] * (double)v[i];
      if (!total) {
        for (size_t i = 0; i < tile; i++) denominator[i] += (double)u[i];
      }
    }
    if (whole) {
      for (size_t i = 0; i < tile; i++) out[start + i] = rounded(numerator[i] * reciprocal);
    } else if (total) {
      for (size_t i = 0; i < tile; i++) out[start + i] = rounded(numerator[i] / (double)total);
    } else {
      for (size_t i = 0; i < tile; i++) out[start + i] = rounded(numerator[i] / denominator[i]);
    }
  }
}

WIDE_VARIANTS(void, mean,
              (const int32_t *x, const size_t *x_rows, const int32_t *w, const size_t *w_rows, bool drawn,
               int32_t total, size_t k, size_t stride, size_t draws, int32_t *out),
              (x, x_rows, w, w_rows, drawn, total, k, stride, draws, out))

BODY void quotients_body(const double *numerator, const double *denominator, size_t draws, int32_t *restrict out) {
  const double reciprocal = 1.0 / (1 << podium_grid_bits);
  if (denominator) {
    for (size_t i = 0; i < draws; i++) out[i] = rounded(numerator[i] / denominator[i]);
  } else {
    for (size_t i = 0; i < draws; i++) out[i] = rounded(numerator[i] * reciprocal);
  }
}

VARIANTS(void, quotients, (const double *numerator, const double *denominator, size_t draws, int32_t *out),
         (numerator, denominator, draws, out))

BODY void extreme_body(const int32_t *x, const size_t *rows, size_t k, size_t stride, size_t draws, bool largest,
                       int32_t *restrict out) {
  const int32_t start = largest ? INT32_MIN : INT32_MAX;
  for (size_t i = 0; i < draws; i++) out[i] = start;
  for (size_t c = 0; c < k; c++) {
    const int32_t *v = x + rows[c] * stride;
    if (largest) {
      for (size_t i = 0; i < draws; i++) out[i] = v[i] > out[i] ? v[i] : out[i];
    } else {
      for (size_t i = 0; i < draws; i++) out[i] = v[i] < out[i] ? v[i] : out[i];
    }
  }
}

VARIANTS(void, extreme,
         (const int32_t *x, const size_t *rows, size_t k, size_t stride, size_t draws, bool largest, int32_t *out),
         (x, rows, k, stride, draws, largest, out))
