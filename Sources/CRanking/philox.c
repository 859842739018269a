#pragma STDC FP_CONTRACT OFF
#include "ranking.h"
#include "variants.h"

// Salmon, Moraes, Dror & Shaw (2011). Words are kept in 64 bits so that a product is one instruction a lane; the upper
// halves are left dirty and never read.
enum { lanes = 8 };

BODY void indices_body(uint64_t key, uint32_t stream, uint64_t first_block, size_t blocks, uint16_t *out) {
  for (size_t start = 0; start < blocks; start += lanes) {
    uint64_t c0[lanes], c1[lanes], c2[lanes], c3[lanes];
    for (size_t i = 0; i < lanes; i++) {
      uint64_t block = first_block + start + i;
      c0[i] = block, c1[i] = block >> 32, c2[i] = stream, c3[i] = 0;
    }
    uint32_t k0 = (uint32_t)key, k1 = (uint32_t)(key >> 32);
    for (int round = 0; round < 10; round++) {
      for (size_t i = 0; i < lanes; i++) {
        uint64_t p0 = (c0[i] & 0xFFFFFFFF) * 0xD2511F53u, p1 = (c2[i] & 0xFFFFFFFF) * 0xCD9E8D57u;
        c0[i] = (p1 >> 32) ^ c1[i] ^ k0;
        c2[i] = (p0 >> 32) ^ c3[i] ^ k1;
        c1[i] = p1, c3[i] = p0;
      }
      k0 += 0x9E3779B9u, k1 += 0xBB67AE85u;
    }
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

VARIANTS(void, indices, (uint64_t key, uint32_t stream, uint64_t first_block, size_t blocks, uint16_t *out),
         (key, stream, first_block, blocks, out))
