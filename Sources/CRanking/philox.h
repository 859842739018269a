// Philox4x32-10 of eight counters at once: Salmon, Moraes, Dror & Shaw (2011). Words are kept in 64 bits so that a product
// is one instruction a lane; the upper halves are left dirty and never read.
#pragma once
#include "variants.h"
#include <stddef.h>
#include <stdint.h>

enum { lanes = 8 };

BODY void philox(uint64_t key, uint64_t c0[lanes], uint64_t c1[lanes], uint64_t c2[lanes], uint64_t c3[lanes]) {
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
}
