// Ranks of sixteen draws at once, and their counts, one rank at a time.
#pragma once
#include "ranking.h"

/// Bits that number n rows.
static inline int bits_of(size_t n) { return n > 1 ? 64 - __builtin_clzll(n - 1) : 0; }

/// Cuts the number off a key.
static inline int32_t numbers_cut(size_t n) { return (int32_t)(UINT32_MAX << bits_of(n)); }

/// Ranks n rows of scores, 16 draws of which begin at `scores`: ids[r * pitch + l] is the row that holds place r, the largest
/// score first, in one byte where n <= 256, else in two. Returns the draws, a bit each, in which neighbours may be wrong
/// because their keys, keys[16 r + l] but for the row's number, are equal. `keys` stands on 64 bytes; n <= 2^16.
uint32_t podium_standings(
    podium_variant variant, const int32_t *scores, size_t n, size_t stride, int32_t *keys, void *ids, size_t pitch);

/// counts[i] += how often row i stands in a line of `ids`. `fours`: 4 n places.
void podium_count_rank(
    podium_variant variant, const void *ids, size_t n, size_t draws, uint32_t *fours, uint32_t *counts);

/// What `podium_rank` counts, by sorting each draw: for many rows. False, and nothing done, where there is no memory.
bool podium_rank_sorted(
    const int32_t *scores, size_t n, size_t stride, size_t draws, uint32_t *counts, uint8_t *tied, size_t *ties);
