/*
 * Lets better-sqlite3 13, which is written for Node-API 10, be compiled for Node-API 9 (Node 20, Electron 33).
 *
 * It is included ahead of every C++ source (CXXFLAGS="-include <this file>"). better-sqlite3 keeps references to strings,
 * which Node-API allows from version 10 on; before, only objects, functions and symbols can be referenced, and the
 * attempt to reference a string fails. So here a value of another type is kept as the one element of an array that
 * carries our type tag, and is taken out of it again when the reference is read. Nothing else of version 10 is used.
 */
#ifndef TIANYE_NAPI9_REFERENCES_H
#define TIANYE_NAPI9_REFERENCES_H

/* The project defines NAPI_VERSION=10 on the command line; the module must tell Node that it speaks 9. */
#undef NAPI_VERSION
#define NAPI_VERSION 9
#include <node_api.h>

/* Any two numbers, as long as nobody else's arrays carry them. */
static const napi_type_tag tianye_box_tag = {0x7469616e79652039ULL, 0x6e61706920626f78ULL};

static inline napi_status tianye_create_reference(napi_env env, napi_value value, uint32_t count, napi_ref* result) {
  napi_valuetype type;
  napi_status status = napi_typeof(env, value, &type);
  if (status != napi_ok) return status;
  if (type == napi_object || type == napi_function || type == napi_symbol) {
    return napi_create_reference(env, value, count, result);
  }
  napi_value box;
  status = napi_create_array_with_length(env, 1, &box);
  if (status == napi_ok) status = napi_type_tag_object(env, box, &tianye_box_tag);
  if (status == napi_ok) status = napi_set_element(env, box, 0, value);
  if (status == napi_ok) status = napi_create_reference(env, box, count, result);
  return status;
}

static inline napi_status tianye_get_reference_value(napi_env env, napi_ref reference, napi_value* result) {
  napi_value kept;
  napi_status status = napi_get_reference_value(env, reference, &kept);
  if (status != napi_ok) return status;
  *result = kept;
  if (kept == NULL) return napi_ok; /* A weak reference whose value is gone. */
  bool is_array = false;
  bool is_box = false;
  status = napi_is_array(env, kept, &is_array); /* Cheap, and false for nearly everything. */
  if (status != napi_ok || !is_array) return status;
  status = napi_check_object_type_tag(env, kept, &tianye_box_tag, &is_box);
  if (status != napi_ok || !is_box) return status;
  return napi_get_element(env, kept, 0, result);
}

/* From here on every caller, node-addon-api included, goes through the two functions above. */
#define napi_create_reference tianye_create_reference
#define napi_get_reference_value tianye_get_reference_value

#endif
