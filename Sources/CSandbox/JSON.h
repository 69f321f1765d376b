#ifndef JSON_H
#define JSON_H

#include <lua5.4/lua.h>
#include <stdbool.h>
#include <stddef.h>

/// A text of a fixed size that is being written. What does not fit is left out and noted.
typedef struct {
  char *bytes;
  size_t length, capacity;
  bool is_full;
} json_text;

void json_append(json_text *text, const char *bytes, size_t length);
/// Appends a string with its quotes; bytes that are no UTF-8 become question marks.
void json_append_string(json_text *text, const char *bytes, size_t length);

/// Pushes the value that the text holds; raises a Lua error where it holds none, or more than one.
/// `scratch` has room for as many bytes as the text.
void json_push(lua_State *state, const char *text, size_t length, char *scratch);

/// Appends the value at an index, read without metamethods. Gives NULL, or what cannot be written.
const char *json_write(lua_State *state, int index, json_text *text);

#endif
