#include "JSON.h"

#include <lua5.4/lauxlib.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { DEPTH_READ = 32, DEPTH_WRITTEN = 16 };

// Reading

typedef struct {
  lua_State *state;
  const char *at, *end;
  char *scratch;
  int depth;
} reader;

static void read_value(reader *text);

static void refuse(reader *text, const char *what) { luaL_error(text->state, "the request is no JSON: %s", what); }

static void skip_space(reader *text) {
  while (text->at < text->end && (*text->at == ' ' || *text->at == '\t' || *text->at == '\n' || *text->at == '\r'))
    text->at++;
}

static bool take(reader *text, char byte) {
  skip_space(text);
  if (text->at == text->end || *text->at != byte) return false;
  text->at++;
  return true;
}

static void read_word(reader *text, const char *word) {
  size_t length = strlen(word);
  if ((size_t)(text->end - text->at) < length || memcmp(text->at, word, length) != 0) refuse(text, "an unknown word");
  text->at += length;
}

static unsigned read_hexadecimal(reader *text) {
  unsigned value = 0;
  if (text->end - text->at < 4) refuse(text, "a short escape");
  for (int index = 0; index < 4; index++) {
    char digit = *text->at++;
    unsigned worth = digit >= '0' && digit <= '9'   ? (unsigned)(digit - '0')
                     : digit >= 'a' && digit <= 'f' ? (unsigned)(digit - 'a' + 10)
                     : digit >= 'A' && digit <= 'F' ? (unsigned)(digit - 'A' + 10)
                                                    : 16;
    if (worth == 16) refuse(text, "a wrong escape");
    value = value * 16 + worth;
  }
  return value;
}

static char *put_scalar(char *out, unsigned scalar) {
  if (scalar < 0x80) {
    *out++ = (char)scalar;
  } else if (scalar < 0x800) {
    *out++ = (char)(0xC0 | scalar >> 6);
    *out++ = (char)(0x80 | (scalar & 0x3F));
  } else if (scalar < 0x10000) {
    *out++ = (char)(0xE0 | scalar >> 12);
    *out++ = (char)(0x80 | (scalar >> 6 & 0x3F));
    *out++ = (char)(0x80 | (scalar & 0x3F));
  } else {
    *out++ = (char)(0xF0 | scalar >> 18);
    *out++ = (char)(0x80 | (scalar >> 12 & 0x3F));
    *out++ = (char)(0x80 | (scalar >> 6 & 0x3F));
    *out++ = (char)(0x80 | (scalar & 0x3F));
  }
  return out;
}

static char *read_escape(reader *text, char *out) {
  if (text->at == text->end) refuse(text, "a string without an end");
  char kind = *text->at++;
  switch (kind) {
    case '"': case '\\': case '/': *out++ = kind; return out;
    case 'b': *out++ = '\b'; return out;
    case 'f': *out++ = '\f'; return out;
    case 'n': *out++ = '\n'; return out;
    case 'r': *out++ = '\r'; return out;
    case 't': *out++ = '\t'; return out;
    case 'u': break;
    default: refuse(text, "a wrong escape");
  }
  unsigned scalar = read_hexadecimal(text);
  if (scalar >= 0xDC00 && scalar < 0xE000) refuse(text, "half a character");
  if (scalar >= 0xD800 && scalar < 0xDC00) {
    if (text->end - text->at < 6 || text->at[0] != '\\' || text->at[1] != 'u') refuse(text, "half a character");
    text->at += 2;
    unsigned low = read_hexadecimal(text);
    if (low < 0xDC00 || low >= 0xE000) refuse(text, "half a character");
    scalar = 0x10000 + ((scalar - 0xD800) << 10) + (low - 0xDC00);
  }
  return put_scalar(out, scalar);
}

/// An escape is never shorter than what it stands for, so the scratch has room.
static void read_string(reader *text) {
  char *out = text->scratch;
  for (;;) {
    if (text->at == text->end) refuse(text, "a string without an end");
    unsigned char byte = (unsigned char)*text->at++;
    if (byte == '"') break;
    if (byte < 0x20) refuse(text, "a control character");
    if (byte == '\\')
      out = read_escape(text, out);
    else
      *out++ = (char)byte;
  }
  lua_pushlstring(text->state, text->scratch, (size_t)(out - text->scratch));
}

static bool is_digit(const reader *text) { return text->at < text->end && *text->at >= '0' && *text->at <= '9'; }

static void read_digits(reader *text) {
  if (!is_digit(text)) refuse(text, "a wrong number");
  while (is_digit(text)) text->at++;
}

static void read_number(reader *text) {
  const char *start = text->at;
  bool is_whole = true;
  if (*text->at == '-') text->at++;
  read_digits(text);
  if (text->at < text->end && *text->at == '.') {
    is_whole = false;
    text->at++;
    read_digits(text);
  }
  if (text->at < text->end && (*text->at == 'e' || *text->at == 'E')) {
    is_whole = false;
    text->at++;
    if (text->at < text->end && (*text->at == '+' || *text->at == '-')) text->at++;
    read_digits(text);
  }
  char digits[64];
  size_t length = (size_t)(text->at - start);
  if (length >= sizeof digits) refuse(text, "a number that is too long");
  memcpy(digits, start, length);
  digits[length] = 0;
  if (is_whole && length <= 18)
    lua_pushinteger(text->state, strtoll(digits, NULL, 10));
  else
    lua_pushnumber(text->state, strtod(digits, NULL));
}

static void read_array(reader *text) {
  lua_newtable(text->state);
  if (take(text, ']')) return;
  for (lua_Integer index = 1;; index++) {
    read_value(text);
    lua_rawseti(text->state, -2, index);
    if (take(text, ']')) return;
    if (!take(text, ',')) refuse(text, "a list without an end");
  }
}

static void read_object(reader *text) {
  lua_newtable(text->state);
  if (take(text, '}')) return;
  for (;;) {
    if (!take(text, '"')) refuse(text, "a key without quotation marks");
    read_string(text);
    if (!take(text, ':')) refuse(text, "a key without a value");
    read_value(text);
    lua_rawset(text->state, -3);
    if (take(text, '}')) return;
    if (!take(text, ',')) refuse(text, "an object without an end");
  }
}

static void read_value(reader *text) {
  skip_space(text);
  if (text->at == text->end) refuse(text, "nothing");
  if (++text->depth > DEPTH_READ) refuse(text, "too deep");
  luaL_checkstack(text->state, 4, "too deep");
  switch (*text->at) {
    case '{': text->at++; read_object(text); break;
    case '[': text->at++; read_array(text); break;
    case '"': text->at++; read_string(text); break;
    case 't': read_word(text, "true"); lua_pushboolean(text->state, 1); break;
    case 'f': read_word(text, "false"); lua_pushboolean(text->state, 0); break;
    case 'n': read_word(text, "null"); lua_pushnil(text->state); break;
    default: read_number(text);
  }
  text->depth--;
}

void json_push(lua_State *state, const char *bytes, size_t length, char *scratch) {
  reader text = {state, bytes, bytes + length, scratch, 0};
  read_value(&text);
  skip_space(&text);
  if (text.at != text.end) refuse(&text, "something behind its end");
}

// Writing

void json_append(json_text *text, const char *bytes, size_t length) {
  if (length > text->capacity - text->length) {
    text->is_full = true;
    return;
  }
  memcpy(text->bytes + text->length, bytes, length);
  text->length += length;
}

/// How many bytes the scalar at `bytes` has; 0 where it is no UTF-8 (RFC 3629).
static size_t scalar_length(const unsigned char *bytes, size_t left) {
  if (bytes[0] < 0x80) return 1;
  size_t length = bytes[0] >= 0xC2 && bytes[0] < 0xE0 ? 2 : bytes[0] >= 0xE0 && bytes[0] < 0xF0 ? 3
                  : bytes[0] >= 0xF0 && bytes[0] < 0xF5 ? 4 : 0;
  if (length == 0 || length > left) return 0;
  for (size_t index = 1; index < length; index++)
    if ((bytes[index] & 0xC0) != 0x80) return 0;
  if ((bytes[0] == 0xE0 && bytes[1] < 0xA0) || (bytes[0] == 0xED && bytes[1] > 0x9F) ||
      (bytes[0] == 0xF0 && bytes[1] < 0x90) || (bytes[0] == 0xF4 && bytes[1] > 0x8F))
    return 0;
  return length;
}

static bool is_utf8(const char *bytes, size_t length) {
  for (size_t index = 0; index < length;) {
    size_t step = scalar_length((const unsigned char *)bytes + index, length - index);
    if (step == 0) return false;
    index += step;
  }
  return true;
}

void json_append_string(json_text *text, const char *bytes, size_t length) {
  json_append(text, "\"", 1);
  for (size_t index = 0; index < length;) {
    unsigned char byte = (unsigned char)bytes[index];
    size_t step = scalar_length((const unsigned char *)bytes + index, length - index);
    char escape[8];
    if (step == 0) {
      json_append(text, "?", 1);
      step = 1;
    } else if (byte == '"' || byte == '\\') {
      escape[0] = '\\';
      escape[1] = (char)byte;
      json_append(text, escape, 2);
    } else if (byte < 0x20 || byte == 0x7F) {
      json_append(text, escape, (size_t)snprintf(escape, sizeof escape, "\\u%04x", byte));
    } else {
      json_append(text, bytes + index, step);
    }
    index += step;
  }
  json_append(text, "\"", 1);
}

static const char *write_value(lua_State *state, int index, json_text *text, int depth);

static const char *write_number(lua_State *state, int index, json_text *text) {
  char digits[40];
  int length;
  if (lua_isinteger(state, index)) {
    length = snprintf(digits, sizeof digits, "%lld", (long long)lua_tointeger(state, index));
  } else {
    double number = lua_tonumber(state, index);
    if (!isfinite(number)) return "it holds a number that is infinite or none at all";
    length = snprintf(digits, sizeof digits, "%.17g", number);
  }
  json_append(text, digits, (size_t)length);
  return NULL;
}

static const char *write_list(lua_State *state, int table, json_text *text, int depth, lua_Unsigned count) {
  json_append(text, "[", 1);
  for (lua_Unsigned index = 1; index <= count && !text->is_full; index++) {
    if (index > 1) json_append(text, ",", 1);
    lua_rawgeti(state, table, (lua_Integer)index);
    const char *problem = write_value(state, lua_gettop(state), text, depth);
    lua_pop(state, 1);
    if (problem != NULL) return problem;
  }
  json_append(text, "]", 1);
  return NULL;
}

static const char *write_object(lua_State *state, int table, json_text *text, int depth) {
  json_append(text, "{", 1);
  bool is_first = true;
  lua_pushnil(state);
  while (lua_next(state, table) != 0) {
    if (lua_type(state, -2) != LUA_TSTRING) return "a table in it has both places and names, or other keys";
    size_t length;
    const char *name = lua_tolstring(state, -2, &length);
    if (!is_utf8(name, length)) return "it holds text that is no UTF-8";
    if (!is_first) json_append(text, ",", 1);
    is_first = false;
    json_append_string(text, name, length);
    json_append(text, ":", 1);
    const char *problem = write_value(state, lua_gettop(state), text, depth);
    if (problem != NULL) return problem;
    if (text->is_full) break;
    lua_pop(state, 1);
  }
  json_append(text, "}", 1);
  return NULL;
}

/// A table whose keys are 1 to n is a list, an empty one too.
static const char *write_table(lua_State *state, int table, json_text *text, int depth) {
  lua_Unsigned length = lua_rawlen(state, table), count = 0;
  bool has_names = false;
  lua_pushnil(state);
  while (lua_next(state, table) != 0) {
    lua_pop(state, 1);
    count++;
    has_names = has_names || !lua_isinteger(state, -1);
  }
  if (!has_names && count == length) return write_list(state, table, text, depth, count);
  return write_object(state, table, text, depth);
}

static const char *write_value(lua_State *state, int index, json_text *text, int depth) {
  if (depth > DEPTH_WRITTEN) return "it is nested too deeply";
  if (!lua_checkstack(state, 4)) return "it is nested too deeply";
  switch (lua_type(state, index)) {
    case LUA_TNIL: json_append(text, "null", 4); return NULL;
    case LUA_TBOOLEAN:
      if (lua_toboolean(state, index)) json_append(text, "true", 4);
      else json_append(text, "false", 5);
      return NULL;
    case LUA_TNUMBER: return write_number(state, index, text);
    case LUA_TSTRING: {
      size_t length;
      const char *bytes = lua_tolstring(state, index, &length);
      if (!is_utf8(bytes, length)) return "it holds text that is no UTF-8";
      json_append_string(text, bytes, length);
      return NULL;
    }
    case LUA_TTABLE: return write_table(state, index, text, depth + 1);
    default: return "it holds a function";
  }
}

const char *json_write(lua_State *state, int index, json_text *text) {
  const char *problem = write_value(state, lua_absindex(state, index), text, 0);
  return problem != NULL ? problem : text->is_full ? "it is too long" : NULL;
}
