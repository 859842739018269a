#pragma STDC FP_CONTRACT OFF
#include "philox.h"
#include "ranking.h"
#include "variants.h"

// Trees of seven levels, one a lane.
BODY void trees_of(
    uint64_t key, uint32_t stream, uint32_t dimension, uint32_t sevens, const uint32_t *prefix, uint32_t tree[4][lanes]) {
  uint64_t c0[lanes], c1[lanes], c2[lanes], c3[lanes];
  for (size_t i = 0; i < lanes; i++) c0[i] = prefix[i], c1[i] = sevens, c2[i] = stream, c3[i] = dimension;
  philox(key, c0, c1, c2, c3);
  for (size_t i = 0; i < lanes; i++) {
    tree[0][i] = (uint32_t)c0[i], tree[1][i] = (uint32_t)c1[i];
    tree[2][i] = (uint32_t)c2[i], tree[3][i] = (uint32_t)c3[i];
  }
}

// The flips of seven digits, as in NestedScramble.
BODY void flip(const uint32_t *digits, uint32_t tree[4][lanes], uint32_t *flips) {
  for (size_t i = 0; i < lanes; i++) {
    uint32_t d = digits[i] & 127, upper = tree[0][i], seventh = d >> 6 ? tree[3][i] : tree[2][i];
    flips[i] = (upper >> 1 & 1) << 6 | (upper >> (2 | d >> 6) & 1) << 5 | (upper >> (4 | d >> 5) & 1) << 4 |
               (upper >> (8 | d >> 4) & 1) << 3 | (upper >> (16 | d >> 3) & 1) << 2 | (tree[1][i] >> (d >> 2) & 1) << 1 |
               (seventh >> (d >> 1 & 31) & 1);
  }
}

BODY void scramble_body(
    uint64_t key, uint32_t stream, uint32_t dimension, const uint32_t *trees, size_t count, uint32_t *words) {
  uint32_t top[4][lanes];
  for (size_t word = 0; word < 4; word++) {
    for (size_t i = 0; i < lanes; i++) top[word][i] = trees[word];
  }
  for (size_t start = 0; start < count; start += lanes) {
    size_t used = count - start < lanes ? count - start : lanes;
    uint32_t x[lanes] = {0}, digits[lanes], prefix[lanes], tree[4][lanes], flips[lanes], all[lanes];
    for (size_t i = 0; i < used; i++) x[i] = words[start + i];
    for (size_t i = 0; i < lanes; i++) digits[i] = x[i] >> 25;
    flip(digits, top, flips);
    for (size_t i = 0; i < lanes; i++) {
      all[i] = flips[i] << 25;
      const uint32_t *second = trees + 4 + 4 * digits[i];
      for (size_t word = 0; word < 4; word++) tree[word][i] = second[word];
    }
    for (uint32_t sevens = 1;; sevens++) {
      uint32_t below = 25 - 7 * sevens;
      if (sevens < 4) {
        for (size_t i = 0; i < lanes; i++) digits[i] = x[i] >> below;
        flip(digits, tree, flips);
        for (size_t i = 0; i < lanes; i++) all[i] |= flips[i] << below;
      } else {
        for (size_t i = 0; i < lanes; i++) digits[i] = x[i] << 3;
        flip(digits, tree, flips);
        for (size_t i = 0; i < lanes; i++) all[i] |= flips[i] >> 3;
        break;
      }
      for (size_t i = 0; i < lanes; i++) prefix[i] = x[i] >> below;
      trees_of(key, stream, dimension, sevens + 1, prefix, tree);
    }
    for (size_t i = 0; i < used; i++) words[start + i] = x[i] ^ all[i];
  }
}

VARIANTS(void, scramble,
         (uint64_t key, uint32_t stream, uint32_t dimension, const uint32_t *trees, size_t count, uint32_t *words),
         (key, stream, dimension, trees, count, words))
