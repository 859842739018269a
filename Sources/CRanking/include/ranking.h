// Loops over many draws at once. Rows hold one quantity, a draw in each place; row r of `x` begins at x + r * stride.
// Each loop exists as a baseline and, on x86-64, for AVX2, some for AVX-512; all variants give the same bits: integer
// arithmetic, or doubles that hold whole numbers, or one division and one rounding.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// AVX-512 means its parts F, CD, BW, DQ and VL; VNNI multiplies and adds pairs of 16-bit numbers in one instruction.
typedef enum { podium_baseline, podium_avx2, podium_avx512, podium_avx512vnni } podium_variant;

/// Whether this processor can run a variant.
bool podium_supports(podium_variant variant);

/// The name by which OpenBLAS knows the widest instructions of this processor, or NULL.
const char *podium_blas_core(void);

/// One is 2^26 on the grid of draws; look-up tables have 4,096 entries.
enum { podium_grid_bits = 26, podium_table_bits = 12 };

/// Philox4x32-10 with counters (first_block + b as two words, stream high, stream low): the eight half-words of each block,
/// low half first, shifted to their upper 12 bits, so that out[8 b + h] < 4096.
void podium_indices(
    podium_variant variant, uint64_t key, uint64_t stream, uint64_t first_block, size_t blocks, uint16_t *out);

/// Words in Owen's nested scramble, as NestedScramble.swift of Linear defines it, in place. `trees`: the top tree, then the
/// 128 at depth seven, four words each. Those below are Philox4x32-10 at (prefix, 2 | 3 | 4, stream, dimension).
void podium_scramble(
    podium_variant variant, uint64_t key, uint32_t stream, uint32_t dimension, const uint32_t *trees, size_t count,
    uint32_t *words);

/// out[i] = table[index[i]]; with `add`, out[i] += table[index[i]].
void podium_look_up(
    podium_variant variant, const int32_t *table, const uint16_t *index, size_t draws, bool add, int32_t *out);

/// out[i] = out[i] * factors[index[i]], rounded halves to even, + shifts[index[i]]; products and sums fit.
void podium_rescale(
    podium_variant variant, const double *factors, const int32_t *shifts, const uint16_t *index, size_t draws,
    int32_t *out);

/// out[i] = ((x[i] * factor + shift) * slope + intercept) * units, rounded halves to even and kept within 2^30. False, and
/// `out` means nothing, where a score is not finite. `units` is a power of two.
bool podium_tabulate(
    podium_variant variant, const double *x, double factor, double shift, double slope, double intercept, double units,
    size_t n, int32_t *out);

/// Cuts to low...high.
void podium_clamp(podium_variant variant, int32_t low, int32_t high, size_t draws, int32_t *out);

/// Weighted mean of k rows of `x`, rounded to the grid, halves to even. `weights`: rows of `w` (one weight a draw) if
/// `drawn`, else k weights. `total`: the weights' sum where it is the same in all draws, else 0. Absolute values of x and
/// sums of weights are at most 2^26, sums of weights above nought. `draws` is a multiple of 16.
void podium_mean(
    podium_variant variant, const int32_t *x, const size_t *x_rows, const int32_t *w, const size_t *w_rows, bool drawn,
    int32_t total, size_t k, size_t stride, size_t draws, int32_t *out);

/// out[i] = numerator[i] / denominator[i], or / 2^26 where `denominator` is NULL, rounded halves to even: a weighted mean
/// of whole numbers whose sums are at hand.
void podium_quotients(
    podium_variant variant, const double *numerator, const double *denominator, size_t draws, int32_t *out);

/// Gamma variates g (rows, whole numbers >= 1, at most 2^26) to weights >= 1 that sum to exactly 2^26: one each, the
/// rest in proportion, what rounding leaves to the largest remainders, the earlier child first. 2 <= k <= 2^20.
/// `scratch` has k places.
void podium_shares(const int32_t *g, size_t k, size_t stride, size_t draws, double *scratch, int32_t *w);

/// counts[i * n + b] += 1 for every draw in which b rows are above row i. Ties are marked, tied[d] = 1, and their
/// number returned.
size_t podium_rank(
    podium_variant variant, const int32_t *scores, size_t n, size_t stride, size_t draws, uint32_t *counts,
    uint8_t *tied);

/// The same by comparing each row with every other.
size_t podium_rank_pairs(
    podium_variant variant, const int32_t *scores, size_t n, size_t stride, size_t draws, uint32_t *counts,
    uint8_t *tied);

/// counts[(x[i] - low) >> shift] += 1, the ends taking what lies outside.
void podium_histogram(const int32_t *x, size_t draws, int32_t low, int shift, size_t bins, uint32_t *counts);

/// The largest (or smallest) of k rows.
void podium_extreme(
    podium_variant variant, const int32_t *x, const size_t *rows, size_t k, size_t stride, size_t draws, bool largest,
    int32_t *out);

/// Draws with a[i] >= share * b[i] + offset.
size_t podium_count_at_least(const int32_t *a, const int32_t *b, double share, double offset, size_t draws);

/// Draws in which fewer than `rank` of n rows are above row `entity`.
size_t podium_count_top(
    podium_variant variant, const int32_t *scores, size_t n, size_t stride, size_t draws, size_t entity, size_t rank);

/// wins[i * n + j] += draws in which row i is above row j; level counts for neither.
void podium_wins(
    podium_variant variant, const int32_t *scores, size_t n, size_t stride, size_t draws, uint32_t *wins);

/// firsts[i] += draws in which no row is above row i; sums[i * rows + r] += row r of `weights` over these draws. Rows have
/// room for `draws` rounded up to a multiple of 16.
void podium_firsts(
    podium_variant variant, const int32_t *scores, size_t n, size_t stride, size_t draws, const int32_t *weights,
    size_t rows, size_t weight_stride, uint32_t *firsts, int64_t *sums);

/// For each draw: above[d] rows above row `entity`, level[d] others level with it. All arrays have room for `draws` rounded
/// up to a multiple of 16.
void podium_places(
    podium_variant variant, const int32_t *scores, size_t n, size_t stride, size_t draws, size_t entity, int32_t *above,
    int32_t *level);
