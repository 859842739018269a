// Scores that are weighted sums of k leaves, weights uniform on their simplex: weights, scores, ranks of many draws at once.
//
// Draws come in groups of 64, draws 64 g … 64 g + 63. Inside a group, place p = 16 (2 v + o) + l holds draw
// 8 (2 (l / 4) + o) + 4 v + l % 4, so that no half-word of a random block has to be moved. Every variant gives the same.
#pragma once
#include "ranking.h"

enum { podium_group = 64, podium_weight_bits = 15, podium_limb_bits = 13, podium_flat_most = 4096 };

/// A table of n entities x k leaves: whole numbers from 0 to 2^27, of which the rest is made by `podium_flat_prepare`.
/// With weights w (whole numbers >= 0 that sum to 2^15), entity i scores 2^11 (sum of w[j] x[i][j]) + sum of x[i][j]:
/// each leaf weighs 2^11 w[j] + 1 of 2^26 + k, so none weighs nothing.
typedef struct {
  size_t n, k;
  /// values[i * k + j].
  const int32_t *values;
  /// Pairs of leaves, of three entities together: limbs[((i / 3) * pairs + j / 2) * 12 + i % 3 * 4 + 2 * lower + j % 2].
  int16_t *limbs;
  /// -(sum of the row / 2^11), rounded down before the sign, by entity; and a multiple of three of them.
  int32_t *offsets;
  /// Scores lose their last bits beyond 31.
  int shift;
} podium_flat;

/// How far `podium_flat_draws` goes; counts are made by the last alone. The others are there to be timed.
typedef enum { podium_flat_weights_only, podium_flat_scores_only, podium_flat_all } podium_flat_part;

/// Places of `limbs` and of `offsets`.
size_t podium_flat_limbs(size_t n, size_t k);
size_t podium_flat_offsets(size_t n);
void podium_flat_prepare(podium_flat *flat);

/// Weights of one group: out[(j / 2) * 128 + 2 p + j % 2] = -w[j] of the draw in place p; a last leaf without a partner is
/// paired with noughts. w are the gaps between 0, k - 1 sorted uniforms and 2^15; a uniform is (h + 1) / 2 rounded down, h
/// being a half-word of Philox4x32-10 at (draw / 8, stream), low half first. `scratch`: 64 (k + 1) places.
void podium_flat_weights(
    podium_variant variant, uint64_t key, const uint64_t *streams, size_t k, uint64_t group, int16_t *scratch,
    int16_t *out);

/// out[i * 64 + p]: the score of entity i in place p, less its last `shift` + 11 bits, less a constant.
void podium_flat_scores(podium_variant variant, const podium_flat *flat, const int16_t *weights, int32_t *out);

/// Bytes that podium_flat_draws works in.
size_t podium_flat_scratch(size_t n, size_t k);

/// Adds the ranks of so many draws: counts[r * n + i] += 1 where entity i has r others above it, equals in the order of
/// rows. What it takes, in units of 1/`unit`, that equals share their ranks equally, is added to `split` as differences
/// from rank to rank: the sum of split[0 * n + i]…split[r * n + i] belongs to entity i and r; there are n + 1 lines.
/// `first` is a multiple of 64.
void podium_flat_draws(
    podium_variant variant, const podium_flat *flat, uint64_t key, const uint64_t *streams, uint64_t first,
    size_t draws, int64_t unit, podium_flat_part part, void *scratch, uint32_t *counts, int64_t *split);
