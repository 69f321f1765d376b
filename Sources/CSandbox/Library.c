#include "Library.h"

#include <lua5.4/lauxlib.h>
#include <lua5.4/lualib.h>
#include <math.h>
#include <stdint.h>
#include <string.h>

enum { LONGEST_REPEAT = 65536, LONGEST_FOLDED = 4096, LONGEST_COMPARED = 256 };

// Lists of what is allowed: what is not named is not there. Left out for a reason: patterns (one instruction can run
// for ever), load and what opens files, collectgarbage and finalizers (they run outside of the budget), pcall (it could
// catch the end of the budget), coroutines (each has a budget of its own), and everything that depends on chance, the
// clock, the memory's layout or the machine's arithmetic.
static const char *const base[] = {"assert", "error",    "getmetatable", "ipairs",   "rawequal", "rawget", "rawlen",
                                   "rawset", "select",   "tonumber",     "type",     NULL};
static const char *const strings[] = {"byte", "char", "len", "lower", "reverse", "sub", "upper", NULL};
static const char *const tables[] = {"concat", "insert", "move", "pack", "remove", "sort", "unpack", NULL};
static const char *const numbers[] = {"abs",  "ceil", "floor",     "fmod", "max", "min",
                                      "modf", "sqrt", "tointeger", "type", "ult", NULL};
static const char *const scalars[] = {"char", "codepoint", "codes", "len", "offset", NULL};

/// Text for any value, without the addresses that Lua would print.
static int to_string(lua_State *state) {
  luaL_checkany(state, 1);
  switch (lua_type(state, 1)) {
    case LUA_TNIL: case LUA_TBOOLEAN: case LUA_TNUMBER: case LUA_TSTRING: luaL_tolstring(state, 1, NULL); break;
    default: lua_pushstring(state, luaL_typename(state, 1));
  }
  return 1;
}

static int set_metatable(lua_State *state) {
  luaL_checktype(state, 1, LUA_TTABLE);
  luaL_argcheck(state, lua_isnil(state, 2) || lua_istable(state, 2), 2, "nil or a table is expected");
  if (luaL_getmetafield(state, 1, "__metatable") != LUA_TNIL) return luaL_error(state, "this metatable is protected");
  static const char *const kept_out[] = {"__gc", "__mode", "__close", NULL};
  if (lua_istable(state, 2)) {
    for (int index = 0; kept_out[index] != NULL; index++) {
      lua_pushstring(state, kept_out[index]);
      if (lua_rawget(state, 2) != LUA_TNIL) return luaL_error(state, "a metatable must not have %s", kept_out[index]);
      lua_pop(state, 1);
    }
  }
  lua_settop(state, 2);
  lua_setmetatable(state, 1);
  return 1;
}

static int next_pair(lua_State *state) {
  lua_Integer place = lua_tointeger(state, lua_upvalueindex(3)) + 1;
  lua_pushinteger(state, place);
  lua_replace(state, lua_upvalueindex(3));
  if (lua_rawgeti(state, lua_upvalueindex(2), place) == LUA_TNIL) return 1;
  lua_pushvalue(state, -1);
  lua_rawget(state, lua_upvalueindex(1));
  return 2;
}

/// Adds the keys of one type to the list at index 2, in ascending order. Lua itself walks in an order of chance.
static void add_keys(lua_State *state, int type, lua_Integer *count) {
  lua_newtable(state);
  lua_Integer found = 0;
  lua_pushnil(state);
  while (lua_next(state, 1) != 0) {
    lua_pop(state, 1);
    if (lua_type(state, -1) != type) continue;
    lua_pushvalue(state, -1);
    lua_rawseti(state, 3, ++found);
  }
  lua_pushvalue(state, lua_upvalueindex(1));
  lua_pushvalue(state, 3);
  lua_call(state, 1, 0);
  for (lua_Integer index = 1; index <= found; index++) {
    lua_rawgeti(state, 3, index);
    lua_rawseti(state, 2, ++*count);
  }
  lua_settop(state, 2);
}

/// Walks through numbers, then names, each in ascending order; keys of other types are left out.
static int ordered_pairs(lua_State *state) {
  luaL_checktype(state, 1, LUA_TTABLE);
  lua_settop(state, 1);
  lua_newtable(state);
  lua_Integer count = 0;
  add_keys(state, LUA_TNUMBER, &count);
  add_keys(state, LUA_TSTRING, &count);
  lua_pushinteger(state, 0);
  lua_pushcclosure(state, next_pair, 3);
  return 1;
}

static int repeat(lua_State *state) {
  size_t length;
  const char *text = luaL_checklstring(state, 1, &length);
  lua_Integer times = luaL_checkinteger(state, 2);
  size_t between_length;
  const char *between = luaL_optlstring(state, 3, "", &between_length);
  if (times <= 0) return lua_pushliteral(state, ""), 1;
  if (length + between_length == 0) return lua_pushliteral(state, ""), 1;
  if ((lua_Unsigned)times > LONGEST_REPEAT / (length + between_length))
    return luaL_error(state, "string.rep makes at most %d bytes", LONGEST_REPEAT);
  luaL_Buffer whole;
  luaL_buffinit(state, &whole);
  for (lua_Integer index = 0; index < times; index++) {
    if (index > 0) luaL_addlstring(&whole, between, between_length);
    luaL_addlstring(&whole, text, length);
  }
  luaL_pushresult(&whole);
  return 1;
}

/// `string.format` for plain values; %p, and tables given to %s, would print addresses.
static int format(lua_State *state) {
  size_t length;
  const char *text = luaL_checklstring(state, 1, &length);
  for (size_t index = 0; index < length; index++) {
    if (text[index] != '%') continue;
    index++;
    while (index < length && strchr("-+ #0123456789.", text[index]) != NULL && text[index] != 0) index++;
    if (index < length && text[index] == 'p') return luaL_error(state, "string.format has no %%p");
  }
  for (int index = 2; index <= lua_gettop(state); index++)
    if (lua_type(state, index) > LUA_TSTRING || lua_islightuserdata(state, index))
      return luaL_argerror(state, index, "text, a number, true, false or nil is expected");
  lua_pushvalue(state, lua_upvalueindex(1));
  lua_insert(state, 1);
  lua_call(state, lua_gettop(state) - 1, 1);
  return 1;
}

static size_t folded(lua_State *state, int index, char *out, size_t capacity) {
  size_t length;
  const char *text = luaL_checklstring(state, index, &length);
  sandbox_fold fold = (sandbox_fold)(uintptr_t)lua_touserdata(state, lua_upvalueindex(1));
  if (length > LONGEST_FOLDED) luaL_argerror(state, index, "text of at most 4,096 bytes is expected");
  size_t written = fold(text, length, out, capacity);
  if (written > capacity) luaL_argerror(state, index, "this text cannot be folded");
  return written;
}

static int text_fold(lua_State *state) {
  char out[LONGEST_FOLDED * 4];
  lua_pushlstring(state, out, folded(state, 1, out, sizeof out));
  return 1;
}

static bool is_edge(const char *text, size_t length, size_t place) {
  return place == length || text[place] == ' ';
}

/// Whether whole words stand in a text, folded, one behind the other.
static int text_contains(lua_State *state) {
  char text[LONGEST_FOLDED * 4], words[LONGEST_FOLDED * 4];
  size_t length = folded(state, 1, text, sizeof text), sought = folded(state, 2, words, sizeof words);
  bool is_found = false;
  for (size_t start = 0; sought > 0 && start + sought <= length && !is_found; start++) {
    if (start > 0 && text[start - 1] != ' ') continue;
    is_found = is_edge(text, length, start + sought) && memcmp(text + start, words, sought) == 0;
  }
  lua_pushboolean(state, is_found);
  return 1;
}

static int scalar_values(lua_State *state, int index, uint32_t *values) {
  char text[LONGEST_FOLDED * 4];
  size_t length = folded(state, index, text, sizeof text);
  int count = 0;
  for (size_t place = 0; place < length; place++) {
    unsigned char byte = (unsigned char)text[place];
    if ((byte & 0xC0) == 0x80) {
      if (count > 0) values[count - 1] = values[count - 1] << 6 | (byte & 0x3F);
      continue;
    }
    if (count == LONGEST_COMPARED) luaL_argerror(state, index, "text of at most 256 characters is expected");
    values[count++] = byte < 0x80 ? byte : byte < 0xE0 ? byte & 0x1Fu : byte < 0xF0 ? byte & 0x0Fu : byte & 0x07u;
  }
  return count;
}

/// How many characters have to be added, left out or replaced to make one folded text the other (Levenshtein).
static int text_distance(lua_State *state) {
  uint32_t one[LONGEST_COMPARED], other[LONGEST_COMPARED];
  int rows = scalar_values(state, 1, one), columns = scalar_values(state, 2, other);
  int costs[LONGEST_COMPARED + 1];
  for (int column = 0; column <= columns; column++) costs[column] = column;
  for (int row = 1; row <= rows; row++) {
    int before = costs[0];
    costs[0] = row;
    for (int column = 1; column <= columns; column++) {
      int replaced = before + (one[row - 1] != other[column - 1]);
      int added = (costs[column] < costs[column - 1] ? costs[column] : costs[column - 1]) + 1;
      before = costs[column];
      costs[column] = replaced < added ? replaced : added;
    }
  }
  lua_pushinteger(state, costs[columns]);
  return 1;
}

static lua_CFunction function_named(lua_State *state, const char *name) {
  lua_getfield(state, -1, name);
  lua_CFunction function = lua_tocfunction(state, -1);
  lua_pop(state, 1);
  return function;
}

static void borrow(lua_State *state, lua_CFunction open, const char *const *names, library_entry *list) {
  lua_pushcfunction(state, open);
  lua_call(state, 0, 1);
  for (; *names != NULL; names++, list++) {
    list->name = *names;
    list->function = function_named(state, *names);
  }
}

static int borrow_all(lua_State *state) {
  library *lent = lua_touserdata(state, 1);
  borrow(state, luaopen_base, base, lent->base);
  borrow(state, luaopen_string, strings, lent->strings);
  lent->format = function_named(state, "format");
  borrow(state, luaopen_table, tables, lent->tables);
  lent->sort = function_named(state, "sort");
  borrow(state, luaopen_math, numbers, lent->numbers);
  borrow(state, luaopen_utf8, scalars, lent->scalars);
  return 0;
}

bool library_find(library *lent) {
  lua_State *state = luaL_newstate();
  if (state == NULL) return false;
  lua_pushcfunction(state, borrow_all);
  lua_pushlightuserdata(state, lent);
  bool is_done = lua_pcall(state, 1, 0, 0) == LUA_OK;
  lua_close(state);
  return is_done;
}

static void push_table(lua_State *state, const library_entry *list) {
  lua_createtable(state, 0, LIBRARY_MOST);
  for (; list->name != NULL; list++) {
    lua_pushcfunction(state, list->function);
    lua_setfield(state, -2, list->name);
  }
}

static void push_number(lua_State *state, const char *name, lua_Number number) {
  lua_pushnumber(state, number);
  lua_setfield(state, -2, name);
}

static void push_integer(lua_State *state, const char *name, lua_Integer number) {
  lua_pushinteger(state, number);
  lua_setfield(state, -2, name);
}

static void open_strings(lua_State *state, const library *lent) {
  push_table(state, lent->strings);
  lua_pushcfunction(state, lent->format);
  lua_pushcclosure(state, format, 1);
  lua_setfield(state, -2, "format");
  lua_pushcfunction(state, repeat);
  lua_setfield(state, -2, "rep");
  // Methods of strings come from the same list: ("x"):find() is not there either.
  lua_pushliteral(state, "");
  lua_createtable(state, 0, 2);
  lua_pushvalue(state, -3);
  lua_setfield(state, -2, "__index");
  lua_pushboolean(state, 0);
  lua_setfield(state, -2, "__metatable");
  lua_setmetatable(state, -2);
  lua_pop(state, 1);
  lua_setfield(state, -2, "string");
}

static void open_numbers(lua_State *state, const library *lent) {
  push_table(state, lent->numbers);
  push_number(state, "pi", 3.141592653589793);
  push_number(state, "huge", HUGE_VAL);
  push_integer(state, "maxinteger", LUA_MAXINTEGER);
  push_integer(state, "mininteger", LUA_MININTEGER);
  lua_setfield(state, -2, "math");
}

static void open_text(lua_State *state, sandbox_fold fold) {
  static const luaL_Reg functions[] = {
      {"contains", text_contains}, {"distance", text_distance}, {"fold", text_fold}, {NULL, NULL}};
  lua_createtable(state, 0, 3);
  lua_pushlightuserdata(state, (void *)(uintptr_t)fold);
  luaL_setfuncs(state, functions, 1);
  lua_setfield(state, -2, "text");
}

void library_open(lua_State *state, const library *lent, sandbox_fold fold) {
  push_table(state, lent->base);
  lua_pushcfunction(state, to_string);
  lua_setfield(state, -2, "tostring");
  lua_pushcfunction(state, set_metatable);
  lua_setfield(state, -2, "setmetatable");
  lua_pushcfunction(state, lent->sort);
  lua_pushcclosure(state, ordered_pairs, 1);
  lua_setfield(state, -2, "pairs");
  open_strings(state, lent);
  push_table(state, lent->tables);
  lua_setfield(state, -2, "table");
  open_numbers(state, lent);
  push_table(state, lent->scalars);
  lua_setfield(state, -2, "utf8");
  open_text(state, fold);
  lua_rawseti(state, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
}
