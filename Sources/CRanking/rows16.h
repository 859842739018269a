// Sixteen draws of one quantity, and how rows of them are sorted, place by place: the network of network.h, several of its
// steps at a time on rows that stay in registers.
#pragma once
#include "network.h"
#include "variants.h"
#include <stdbool.h>
#include <stdint.h>

typedef int32_t row16 __attribute__((vector_size(64), may_alias));
/// A row where it stands among others of a draw's.
typedef int32_t row16_anywhere __attribute__((vector_size(64), aligned(4), may_alias));

/// `wide`: 512 bits, where comparing has one port and any logic of three has two.
BODY void order(row16 *low, row16 *high, bool wide) {
  const row16 a = *low, b = *high, least = __builtin_elementwise_min(a, b);
  *low = least;
  *high = wide ? a ^ b ^ least : __builtin_elementwise_max(a, b);
}

/// The last four steps of merging 8 and 8, for the first m rows.
BODY void merge_eights(row16 *r, size_t m, bool wide) {
  static const uint8_t pairs[25][2] = {
      {0, 8},   {1, 9},   {2, 10}, {3, 11}, {4, 12}, {5, 13}, {6, 14},  {7, 15},  {4, 8},
      {5, 9},   {6, 10},  {7, 11}, {2, 4},  {3, 5},  {6, 8},  {7, 9},   {10, 12}, {11, 13},
      {1, 2},   {3, 4},   {5, 6},  {7, 8},  {9, 10}, {11, 12}, {13, 14}};
#pragma clang loop unroll(full)
  for (size_t p = 0; p < 25; p++) {
    if (pairs[p][1] < m) order(r + pairs[p][0], r + pairs[p][1], wide);
  }
}

BODY void sort_eight(row16 *r, bool wide) {
  static const uint8_t pairs[19][2] = {{0, 1}, {2, 3}, {4, 5}, {6, 7}, {0, 2}, {1, 3}, {4, 6}, {5, 7}, {1, 2}, {5, 6},
                                       {0, 4}, {1, 5}, {2, 6}, {3, 7}, {2, 4}, {3, 5}, {1, 2}, {3, 4}, {5, 6}};
#pragma clang loop unroll(full)
  for (size_t p = 0; p < 19; p++) order(r + pairs[p][0], r + pairs[p][1], wide);
}

/// Sorts up to sixteen rows.
BODY void sort_sixteen(row16 *rows, size_t m, bool wide) {
  row16 r[16];
#pragma clang loop unroll(full)
  for (size_t i = 0; i < 16; i++) r[i] = i < m ? rows[i] : (row16){0} + INT32_MAX;
  sort_eight(r, wide);
  sort_eight(r + 8, wide);
  merge_eights(r, 16, wide);
#pragma clang loop unroll(full)
  for (size_t i = 0; i < 16; i++) {
    if (i < m) rows[i] = r[i];
  }
}

/// Of m rows, each `apart` from the next.
BODY void merge_apart(row16 *rows, size_t apart, size_t m, bool wide) {
  row16 r[16];
#pragma clang loop unroll(full)
  for (size_t i = 0; i < 16; i++) {
    if (i < m) r[i] = rows[i * apart];
  }
  merge_eights(r, m, wide);
#pragma clang loop unroll(full)
  for (size_t i = 0; i < 16; i++) {
    if (i < m) rows[i * apart] = r[i];
  }
}

/// Two steps of a merge, 2 `apart` and `apart`, of m rows each `apart` from the next: rows t and t + 2 for t = 2, 3, 6,
/// 7, …, then t and t + 1 for odd t.
BODY void two_steps(row16 *rows, size_t apart, size_t m, bool wide) {
  size_t t = 2;
  row16 last = rows[apart];
  for (; t + 3 < m; t += 4) {
    row16 *const at = rows + t * apart;
    row16 a = at[0], b = at[apart], c = at[2 * apart], d = at[3 * apart];
    order(&a, &c, wide);
    order(&b, &d, wide);
    order(&last, &a, wide);
    order(&b, &c, wide);
    at[-(ptrdiff_t)apart] = last, at[0] = a, at[apart] = b, at[2 * apart] = c;
    last = d;
  }
  row16 *const at = rows + t * apart;
  at[-(ptrdiff_t)apart] = last;
  if (t + 2 < m) order(at, at + 2 * apart, wide);
  if (t < m) order(at - apart, at, wide);
  if (t + 2 < m) order(at + apart, at + 2 * apart, wide);
}

/// Merges two sorted runs of `half` rows, a power of two from 16 on, the second cut off where n rows end.
BODY void merge_runs(row16 *rows, size_t half, size_t n, bool wide) {
  size_t apart = half / 8;
  for (size_t first = 0; first < apart; first++) {
    switch ((n - first + apart - 1) / apart) {
      case 9: merge_apart(rows + first, apart, 9, wide); break;
      case 10: merge_apart(rows + first, apart, 10, wide); break;
      case 11: merge_apart(rows + first, apart, 11, wide); break;
      case 12: merge_apart(rows + first, apart, 12, wide); break;
      case 13: merge_apart(rows + first, apart, 13, wide); break;
      case 14: merge_apart(rows + first, apart, 14, wide); break;
      case 15: merge_apart(rows + first, apart, 15, wide); break;
      case 16: merge_apart(rows + first, apart, 16, wide); break;
      default: break;
    }
  }
  for (; apart > 2; apart /= 4) {
    const size_t next = apart / 4;
    for (size_t first = 0; first < next; first++) two_steps(rows + first, next, (n - first + next - 1) / next, wide);
  }
  if (apart == 2) {
    for (size_t i = 1; i + 1 < n; i += 2) order(rows + i, rows + i + 1, wide);
  }
}

BODY void sort_rows(row16 *rows, size_t n, bool wide) {
  if (n < 12) {
    NETWORK(n, for (size_t i = first; i < first + run; i++) order(rows + i, rows + i + apart, wide);)
    return;
  }
  for (size_t start = 0; start < n; start += 16) sort_sixteen(rows + start, n - start < 16 ? n - start : 16, wide);
  for (size_t half = 16; half < n; half *= 2) {
    for (size_t start = 0; start + half < n; start += 2 * half) {
      merge_runs(rows + start, half, n - start < 2 * half ? n - start : 2 * half, wide);
    }
  }
}
