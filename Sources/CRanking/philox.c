#pragma STDC FP_CONTRACT OFF
#include "philox.h"
#include "ranking.h"
#include "variants.h"

BODY void indices_body(uint64_t key, uint64_t stream, uint64_t first_block, size_t blocks, uint16_t *out) {
  for (size_t start = 0; start < blocks; start += lanes) {
    uint64_t c0[lanes], c1[lanes], c2[lanes], c3[lanes];
    for (size_t i = 0; i < lanes; i++) {
      uint64_t block = first_block + start + i;
      c0[i] = block, c1[i] = block >> 32, c2[i] = stream >> 32, c3[i] = stream;
    }
    philox(key, c0, c1, c2, c3);
    size_t last = blocks - start < lanes ? blocks - start : lanes;
    for (size_t i = 0; i < last; i++) {
      uint16_t *o = out + 8 * (start + i);
      uint32_t words[4] = {(uint32_t)c0[i], (uint32_t)c1[i], (uint32_t)c2[i], (uint32_t)c3[i]};
      for (size_t j = 0; j < 4; j++) {
        o[2 * j] = (uint16_t)(words[j] & 0xFFFF) >> 4;
        o[2 * j + 1] = (uint16_t)(words[j] >> 20);
      }
    }
  }
}

VARIANTS(void, indices, (uint64_t key, uint64_t stream, uint64_t first_block, size_t blocks, uint16_t *out),
         (key, stream, first_block, blocks, out))
