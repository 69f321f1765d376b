#ifndef LIBRARY_H
#define LIBRARY_H

#include "CSandbox.h"

#include <lua5.4/lua.h>

/// A function of Lua's own libraries: an address alone, the same in every state.
typedef struct {
  const char *name;
  lua_CFunction function;
} library_entry;

enum { LIBRARY_MOST = 24 };

/// What scripts may use of Lua's own libraries, each list ended by an empty entry. Opening the libraries themselves in
/// each state would take longer than most scripts.
typedef struct {
  library_entry base[LIBRARY_MOST], strings[LIBRARY_MOST], tables[LIBRARY_MOST], numbers[LIBRARY_MOST],
      scalars[LIBRARY_MOST];
  lua_CFunction format, sort;
} library;

/// Fills a library that is all zero. Gives false where there is no memory.
bool library_find(library *lent);

/// Gives a new state its globals: the few functions that scripts may use. May raise a Lua error.
void library_open(lua_State *state, const library *lent, sandbox_fold fold);

#endif
