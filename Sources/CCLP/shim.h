#pragma once
#include <coin/Clp_C_Interface.h>
#include <dlfcn.h>
#include <stddef.h>

// What podium calls of CLP. The library is loaded when first needed; what its functions take is the header's to say.
#define CLP_FUNCTIONS(EACH)                                                                                            \
  EACH(newModel) EACH(deleteModel) EACH(setLogLevel) EACH(scaling) EACH(setPrimalTolerance) EACH(setDualTolerance)     \
  EACH(setOptimizationDirection) EACH(loadProblem) EACH(addRows) EACH(chgObjCoefficients) EACH(primal) EACH(dual)      \
  EACH(status) EACH(secondaryStatus) EACH(getColSolution) EACH(getRowPrice)

typedef struct {
#define CLP_MEMBER(name) __typeof__(Clp_##name) *_Nonnull name;
  CLP_FUNCTIONS(CLP_MEMBER)
#undef CLP_MEMBER
} clp_functions;

// Those of a loaded library; NULL: it lacks one.
static inline const clp_functions *_Nullable clp_find(void *_Nonnull library) {
  static clp_functions found;
#define CLP_FIND(name)                                                                                                 \
  void *name = dlsym(library, "Clp_" #name);                                                                           \
  if (name == NULL) return NULL;                                                                                       \
  found.name = (__typeof__(found.name))name;
  CLP_FUNCTIONS(CLP_FIND)
#undef CLP_FIND
  return &found;
}
