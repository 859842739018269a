// A Batcher odd-even merge network (Knuth, The Art of Computer Programming 3, 5.2.2 M).
#pragma once
#include <stddef.h>

/// Steps of the network for n rows: `step` is called for rows first…first + run - 1, each against the one `apart` further.
#define NETWORK(n, step)                                                                        \
  for (size_t half = 1; half < n; half *= 2) {                                                  \
    for (size_t apart = half; apart > 0; apart /= 2) {                                          \
      for (size_t first = apart % half; first + apart < n; first += 2 * apart) {                \
        if ((first + apart) % (2 * half) == 0) continue;                                        \
        const size_t run = n - first - apart < apart ? n - first - apart : apart;               \
        step                                                                                    \
      }                                                                                         \
    }                                                                                           \
  }
