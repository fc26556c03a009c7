/* The prelude of all generated C: words, counts and the inline fast paths.

   What words and objects are is docs/design/values-and-objects.md. The layouts come
   from molt_lib.h, which is generated from the library. What an inline function here
   cannot finish it hands to the library, by an exported symbol or by the function that
   is passed as `slow`. */
#ifndef MOLT_H
#define MOLT_H

#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

typedef uint64_t molt_word;
/* 0 or 1; 2 is the error value of a function that can raise. */
typedef uint8_t molt_bool;

/* count < 0: immortal. meta: type id in the low 24 bits, flags above. */
typedef struct molt_header {
  int32_t count;
  uint32_t meta;
} molt_header;

#define MOLT_LIKELY(x) __builtin_expect(!!(x), 1)
#define MOLT_UNLIKELY(x) __builtin_expect(!!(x), 0)
#if defined(__clang__)
#define MOLT_COLD __attribute__((noinline, cold, minsize))
#else
#define MOLT_COLD __attribute__((noinline, cold))
#endif
#define MOLT_NOINLINE __attribute__((noinline))
#define MOLT_UNUSED __attribute__((unused))
/* Small functions that later object files may drop or keep alike. */
#define MOLT_INLINE static inline MOLT_UNUSED

#define MOLT_IMMORTAL (-1)
#define MOLT_TYPE_MASK 0xFFFFFFu

/* The word of an object, and the object of a word. */
#define MOLT_WORD(address) ((molt_word)(uintptr_t)(address))
#define MOLT_AT(type, word) ((type *)(uintptr_t)(word))

/* The largest block that comes from Molt's own size classes. A sanitizer sees only what the
   system's allocator gives out, so there it gives out all: a build with -DMOLT_SYSTEM_MALLOC=1. */
#ifdef MOLT_SYSTEM_MALLOC
#define MOLT_LARGEST_SMALL (-1)
#else
#define MOLT_LARGEST_SMALL 512
#endif
MOLT_INLINE int64_t molt_largest_small(void) { return MOLT_LARGEST_SMALL; }

/* The bytes of objects at which cycles are first looked for: smaller programs never pay for that.
   With checks, the environment can say another; 0: at every poll behind an allocation. */
#define MOLT_FIRST_COLLECTION (INT64_C(16) << 20)
MOLT_INLINE int64_t molt_first_collection(void) {
#if MOLT_DEBUG
  const char *text = getenv("MOLT_FIRST_COLLECTION");
  if (text) return strtoll(text, NULL, 10);
#endif
  return MOLT_FIRST_COLLECTION;
}

#include "molt_lib.h"

/* --- small ints */

MOLT_INLINE bool molt_is_small(molt_word w) { return w & 1; }
MOLT_INLINE bool molt_both_small(molt_word a, molt_word b) { return a & b & 1; }
MOLT_INLINE int64_t molt_untag(molt_word w) { return (int64_t)w >> 1; }
/* The value must fit 63 bits. */
MOLT_INLINE molt_word molt_tag(int64_t x) { return (uint64_t)x << 1 | 1; }

/* --- counts; the _null forms allow the word 0 */

MOLT_INLINE void molt_incref(molt_word w) {
  if (!(w & 1)) {
    molt_header *h = MOLT_AT(molt_header, w);
    if (h->count >= 0) h->count++;
  }
}

MOLT_INLINE void molt_decref(molt_ctx *ctx, molt_word w) {
  if (!(w & 1)) {
    molt_header *h = MOLT_AT(molt_header, w);
    int32_t n = h->count;
    if (n >= 0) {
      h->count = --n;
      if (n == 0) molt_drop(ctx, w);
    }
  }
}

MOLT_INLINE void molt_incref_null(molt_word w) {
  if (w) molt_incref(w);
}

MOLT_INLINE void molt_decref_null(molt_ctx *ctx, molt_word w) {
  if (w) molt_decref(ctx, w);
}

/* Where size is all that counts: functions, which the library's data defines for all sources. */
#if MOLT_DEFINES_COLD
#define MOLT_COLD_FUNCTION(head, ...) MOLT_NOINLINE head { __VA_ARGS__ }
#else
#define MOLT_COLD_FUNCTION(head, ...) head;
#endif
MOLT_COLD_FUNCTION(void molt_incref_cold(molt_word w), molt_incref_null(w);)
MOLT_COLD_FUNCTION(void molt_decref_cold(molt_ctx *ctx, molt_word w), molt_decref_null(ctx, w);)
MOLT_COLD_FUNCTION(void molt_decref2_cold(molt_ctx *ctx, molt_word a, molt_word b),
                   molt_decref_cold(ctx, a); molt_decref_cold(ctx, b);)
MOLT_COLD_FUNCTION(void molt_decref3_cold(molt_ctx *ctx, molt_word a, molt_word b, molt_word c),
                   molt_decref_cold(ctx, a); molt_decref_cold(ctx, b); molt_decref_cold(ctx, c);)

/* What most ways of errors begin with: words end, in this order, and the traceback gets its entry. */
MOLT_COLD_FUNCTION(void molt_trace1(molt_ctx *ctx, molt_word a, void *site),
                   molt_decref_cold(ctx, a); molt_trace(ctx, site);)
MOLT_COLD_FUNCTION(void molt_trace2(molt_ctx *ctx, molt_word a, molt_word b, void *site),
                   molt_decref_cold(ctx, a); molt_decref_cold(ctx, b); molt_trace(ctx, site);)
MOLT_COLD_FUNCTION(void molt_trace3(molt_ctx *ctx, molt_word a, molt_word b, molt_word c, void *site),
                   molt_decref_cold(ctx, a); molt_decref_cold(ctx, b); molt_decref_cold(ctx, c); molt_trace(ctx, site);)

MOLT_INLINE void molt_replace(molt_ctx *ctx, molt_word *slot, molt_word value) {
  molt_word old = *slot;
  *slot = value;
  molt_decref_null(ctx, old);
}

MOLT_INLINE molt_word molt_take(molt_word *slot) {
  molt_word value = *slot;
  *slot = 0;
  return value;
}

MOLT_INLINE int64_t molt_type_id(molt_word w) {
  return w & 1 ? MOLT_ID_INT : (int64_t)(MOLT_AT(molt_header, w)->meta & MOLT_TYPE_MASK);
}

/* Whether an object is of exactly this class. Floats and lists are small, and nothing refers to them weakly:
   their headers hold no flags. */
MOLT_INLINE bool molt_is_exactly(molt_word w, uint32_t id) {
  if (w & 1) return id == MOLT_ID_INT;
  uint32_t meta = MOLT_AT(molt_header, w)->meta;
  bool is_bare = MOLT_LARGEST_SMALL > 0 && (id == MOLT_ID_FLOAT || id == MOLT_ID_LIST);
  return (is_bare ? meta : meta & MOLT_TYPE_MASK) == id;
}

/* --- raw arithmetic that rounds down, as Python's; the divisor is not 0 */

MOLT_INLINE int64_t molt_floordiv_i64(int64_t a, int64_t b) {
  if (b == -1) return (int64_t)(0 - (uint64_t)a); /* the one quotient that wraps */
  int64_t q = a / b;
  return q - (a % b != 0 && (a ^ b) < 0);
}

MOLT_INLINE int64_t molt_mod_i64(int64_t a, int64_t b) {
  if (b == -1) return 0;
  int64_t r = a % b;
  return r != 0 && (r ^ b) < 0 ? r + b : r;
}

MOLT_INLINE uint64_t molt_float_bits(double x) {
  uint64_t bits;
  memcpy(&bits, &x, sizeof bits);
  return bits;
}

MOLT_INLINE double molt_bits_float(uint64_t bits) {
  double x;
  memcpy(&x, &bits, sizeof x);
  return x;
}

/* --- what the dialect has as operations of its own (docs/design/dialect.md); sizes in bytes; nothing may be at null */

MOLT_INLINE void molt_copy(void *to, const void *from, int64_t size) { if (size) memcpy(to, from, (size_t)size); }
MOLT_INLINE void molt_move(void *to, const void *from, int64_t size) { if (size) memmove(to, from, (size_t)size); }
MOLT_INLINE void molt_fill(void *to, int64_t byte, int64_t size) { if (size) memset(to, (int)byte, (size_t)size); }
MOLT_INLINE int64_t molt_compare_bytes(const void *a, const void *b, int64_t size) {
  return size ? memcmp(a, b, (size_t)size) : 0;
}

/* The result goes to *out; true when it fits. */
MOLT_INLINE bool molt_add_checked(int64_t a, int64_t b, int64_t *out) { return !__builtin_add_overflow(a, b, out); }
MOLT_INLINE bool molt_sub_checked(int64_t a, int64_t b, int64_t *out) { return !__builtin_sub_overflow(a, b, out); }
MOLT_INLINE bool molt_mul_checked(int64_t a, int64_t b, int64_t *out) { return !__builtin_mul_overflow(a, b, out); }

MOLT_INLINE uint64_t molt_mul_wide(uint64_t a, uint64_t b, uint64_t *high) {
  unsigned __int128 product = (unsigned __int128)a * b;
  *high = (uint64_t)(product >> 64);
  return (uint64_t)product;
}

/* (high, low) / d, where high < d. */
MOLT_INLINE uint64_t molt_div_wide(uint64_t high, uint64_t low, uint64_t d, uint64_t *rest) {
#if defined(__x86_64__)
  /* One instruction; the compiler, which does not know that the quotient fits, would call a function. */
  uint64_t quotient;
  __asm__("divq %4" : "=a"(quotient), "=d"(*rest) : "0"(low), "1"(high), "r"(d) : "cc");
  return quotient;
#else
  unsigned __int128 n = (unsigned __int128)high << 64 | low;
  *rest = (uint64_t)(n % d);
  return (uint64_t)(n / d);
#endif
}

/* 64 for 0. */
MOLT_INLINE int64_t molt_clz(uint64_t x) { return x ? __builtin_clzll(x) : 64; }
MOLT_INLINE int64_t molt_ctz(uint64_t x) { return x ? __builtin_ctzll(x) : 64; }
MOLT_INLINE int64_t molt_popcount(uint64_t x) { return __builtin_popcountll(x); }

/* Whether a power of floats is what pow() gives, without an error or a complex result. */
MOLT_INLINE bool molt_has_power(double a, double b) { return a > 0 && a < INFINITY && b > -INFINITY && b < INFINITY; }
MOLT_INLINE double molt_power(double a, double b) { return pow(a, b); }

/* --- objects of machine values, where no exception can be raised: out of memory ends the process */

MOLT_INLINE molt_word molt_wrap_int(molt_ctx *ctx, int64_t x) {
  int64_t doubled;
  if (MOLT_LIKELY(!__builtin_add_overflow(x, x, &doubled))) return (molt_word)doubled | 1;
  return molt_wrap_big(ctx, x);
}

/* --- operators: small ints here, all else by `slow`, which borrows and returns owned */

typedef molt_word molt_slow_binary(molt_ctx *ctx, molt_word a, molt_word b);
/* `op`: < 0, <= 1, == 2, != 3, > 4, >= 5 */
typedef molt_word molt_slow_compare(molt_ctx *ctx, molt_word a, molt_word b, int64_t op);
typedef molt_bool molt_slow_compare_true(molt_ctx *ctx, molt_word a, molt_word b, int64_t op);
typedef molt_bool molt_slow_truth(molt_ctx *ctx, molt_word a);

MOLT_INLINE molt_word molt_add(molt_ctx *ctx, molt_word a, molt_word b, molt_slow_binary *slow) {
  int64_t r;
  if (MOLT_LIKELY(molt_both_small(a, b) && !__builtin_add_overflow((int64_t)a, (int64_t)(b - 1), &r)))
    return (molt_word)r;
  return slow(ctx, a, b);
}

MOLT_INLINE molt_word molt_sub(molt_ctx *ctx, molt_word a, molt_word b, molt_slow_binary *slow) {
  int64_t r;
  if (MOLT_LIKELY(molt_both_small(a, b) && !__builtin_sub_overflow((int64_t)a, (int64_t)(b - 1), &r)))
    return (molt_word)r;
  return slow(ctx, a, b);
}

MOLT_INLINE molt_word molt_mul(molt_ctx *ctx, molt_word a, molt_word b, molt_slow_binary *slow) {
  int64_t r;
  if (MOLT_LIKELY(molt_both_small(a, b) && !__builtin_mul_overflow(molt_untag(a), (int64_t)(b - 1), &r)))
    return (molt_word)r | 1;
  return slow(ctx, a, b);
}

/* Division by 0 raises and by -1 can leave 63 bits: both are for `slow`. */
MOLT_INLINE bool molt_divides_small(molt_word a, molt_word b) {
  return molt_both_small(a, b) && b != molt_tag(0) && b != molt_tag(-1);
}

MOLT_INLINE molt_word molt_floordiv(molt_ctx *ctx, molt_word a, molt_word b, molt_slow_binary *slow) {
  if (MOLT_LIKELY(molt_divides_small(a, b)))
    return molt_tag(molt_floordiv_i64(molt_untag(a), molt_untag(b)));
  return slow(ctx, a, b);
}

MOLT_INLINE molt_word molt_mod(molt_ctx *ctx, molt_word a, molt_word b, molt_slow_binary *slow) {
  if (MOLT_LIKELY(molt_divides_small(a, b)))
    return molt_tag(molt_mod_i64(molt_untag(a), molt_untag(b)));
  return slow(ctx, a, b);
}

MOLT_INLINE molt_word molt_and(molt_ctx *ctx, molt_word a, molt_word b, molt_slow_binary *slow) {
  return MOLT_LIKELY(molt_both_small(a, b)) ? a & b : slow(ctx, a, b);
}

MOLT_INLINE molt_word molt_or(molt_ctx *ctx, molt_word a, molt_word b, molt_slow_binary *slow) {
  return MOLT_LIKELY(molt_both_small(a, b)) ? a | b : slow(ctx, a, b);
}

MOLT_INLINE molt_word molt_xor(molt_ctx *ctx, molt_word a, molt_word b, molt_slow_binary *slow) {
  return MOLT_LIKELY(molt_both_small(a, b)) ? (a ^ b) | 1 : slow(ctx, a, b);
}

MOLT_INLINE molt_word molt_lshift(molt_ctx *ctx, molt_word a, molt_word b, molt_slow_binary *slow) {
  if (MOLT_LIKELY(molt_both_small(a, b) && molt_untag(b) >= 0 && molt_untag(b) < 62)) {
    int64_t bits = molt_untag(b);
    int64_t shifted = (int64_t)((a - 1) << bits); /* still doubled */
    if (MOLT_LIKELY(shifted >> bits == (int64_t)(a - 1))) return (molt_word)shifted | 1;
  }
  return slow(ctx, a, b);
}

MOLT_INLINE molt_word molt_rshift(molt_ctx *ctx, molt_word a, molt_word b, molt_slow_binary *slow) {
  if (MOLT_LIKELY(molt_both_small(a, b) && molt_untag(b) >= 0)) {
    int64_t bits = molt_untag(b);
    return molt_tag(molt_untag(a) >> (bits < 63 ? bits : 63));
  }
  return slow(ctx, a, b);
}

/* Operators without a fast path. */
MOLT_INLINE molt_word molt_binary(molt_ctx *ctx, molt_word a, molt_word b, molt_slow_binary *slow) {
  return slow(ctx, a, b);
}

MOLT_INLINE molt_word molt_bool_word(bool b) { return MOLT_WORD(b ? &molt_True : &molt_False); }

/* Small ints compare as their words do. */
#define MOLT_COMPARISON(name, op, number)                                                                \
  MOLT_INLINE molt_word molt_##name(molt_ctx *ctx, molt_word a, molt_word b, molt_slow_compare *slow) {  \
    if (MOLT_LIKELY(molt_both_small(a, b))) return molt_bool_word((int64_t)a op (int64_t)b);             \
    return slow(ctx, a, b, number);                                                                      \
  }                                                                                                      \
  MOLT_INLINE molt_bool molt_##name##_true(molt_ctx *ctx, molt_word a, molt_word b,                      \
                                           molt_slow_compare_true *slow) {                               \
    if (MOLT_LIKELY(molt_both_small(a, b))) return (int64_t)a op (int64_t)b;                             \
    return slow(ctx, a, b, number);                                                                      \
  }
MOLT_COMPARISON(lt, <, 0)
MOLT_COMPARISON(le, <=, 1)
MOLT_COMPARISON(eq, ==, 2)
MOLT_COMPARISON(ne, !=, 3)
MOLT_COMPARISON(gt, >, 4)
MOLT_COMPARISON(ge, >=, 5)

MOLT_INLINE molt_bool molt_truth(molt_ctx *ctx, molt_word w, molt_slow_truth *slow) {
  if (w & 1) return w != molt_tag(0);
  if (w == MOLT_WORD(&molt_True)) return true;
  if (w == MOLT_WORD(&molt_False) || w == MOLT_WORD(&molt_None)) return false;
  return slow(ctx, w);
}

#define MOLT_COLD_BINARY(name)                                                                            \
  MOLT_COLD_FUNCTION(molt_word molt_##name##_cold(molt_ctx *ctx, molt_word a, molt_word b,                \
                                                  molt_slow_binary *slow),                                \
                     return molt_##name(ctx, a, b, slow);)
#define MOLT_COLD_COMPARISON(name)                                                                        \
  MOLT_COLD_FUNCTION(molt_word molt_##name##_cold(molt_ctx *ctx, molt_word a, molt_word b,                \
                                                  molt_slow_compare *slow),                               \
                     return molt_##name(ctx, a, b, slow);)                                                \
  MOLT_COLD_FUNCTION(molt_bool molt_##name##_true_cold(molt_ctx *ctx, molt_word a, molt_word b,           \
                                                       molt_slow_compare_true *slow),                     \
                     return molt_##name##_true(ctx, a, b, slow);)
MOLT_COLD_BINARY(add)
MOLT_COLD_BINARY(sub)
MOLT_COLD_BINARY(mul)
MOLT_COLD_BINARY(floordiv)
MOLT_COLD_BINARY(mod)
MOLT_COLD_BINARY(and)
MOLT_COLD_BINARY(or)
MOLT_COLD_BINARY(xor)
MOLT_COLD_BINARY(lshift)
MOLT_COLD_BINARY(rshift)
MOLT_COLD_BINARY(binary)
MOLT_COLD_COMPARISON(lt)
MOLT_COLD_COMPARISON(le)
MOLT_COLD_COMPARISON(eq)
MOLT_COLD_COMPARISON(ne)
MOLT_COLD_COMPARISON(gt)
MOLT_COLD_COMPARISON(ge)
MOLT_COLD_FUNCTION(molt_bool molt_truth_cold(molt_ctx *ctx, molt_word w, molt_slow_truth *slow),
                   return molt_truth(ctx, w, slow);)

/* --- loops over lists; 0 where it is no list, or behind its end */

/* Whether an index is outside a list of this length; where it lies otherwise. */
MOLT_INLINE bool molt_leaves_list(int64_t index, int64_t length, int64_t *place) {
  *place = index;
  if (MOLT_LIKELY((uint64_t)index < (uint64_t)length)) return false;
  *place = index + length;
  return index >= 0 || *place < 0;
}

MOLT_INLINE molt_word molt_exact_list(molt_word x) { return molt_is_exactly(x, MOLT_ID_LIST) ? x : 0; }

/* --- unpacking; 0 where it is no tuple of n elements */

MOLT_INLINE molt_word molt_exact_tuple(molt_word x, int64_t n) {
  return molt_type_id(x) == MOLT_ID_TUPLE && MOLT_AT(molt_tuple, x)->length == n ? x : 0;
}

/* A default of a function's positional parameters, if it has so many; 0 otherwise. */
MOLT_INLINE molt_word molt_default_of(molt_word function, int64_t i, int64_t count) {
  molt_word defaults = MOLT_AT(molt_function, function)->defaults;
  return defaults && MOLT_AT(molt_tuple, defaults)->length == count ? MOLT_AT(molt_tuple, defaults)->inline_[i] : 0;
}

/* lib/builtins/str_core.py, TEXT_HEAD. */
_Static_assert(offsetof(molt_str, inline_) == 28, "where the characters of a string begin");

typedef bool molt_slow_append(molt_ctx *ctx, molt_word list, molt_word item);

/* `slow` borrows the item. */
MOLT_COLD_FUNCTION(bool molt_append_cold(molt_ctx *ctx, molt_word list, molt_word item, molt_slow_append *slow),
                   bool done = slow(ctx, list, item);
                   molt_decref(ctx, item);
                   return done;)

MOLT_INLINE bool molt_append(molt_ctx *ctx, molt_word x, molt_word item, molt_slow_append *slow) {
  molt_list *list = MOLT_AT(molt_list, x);
  if (MOLT_UNLIKELY(list->length == list->capacity)) return molt_append_cold(ctx, x, item, slow);
  ((molt_word *)list->items)[list->length++] = item;
  return true;
}

/* Strings are held in the narrowest kind: equal ones have the same bytes. */
MOLT_INLINE bool molt_same_text(molt_word a, molt_word b) {
  const molt_str *x = MOLT_AT(molt_str, a), *y = MOLT_AT(molt_str, b);
  if (a == b) return true;
  /* Where they differ, the first byte does most often; there is one, if only the zero at the end. */
  return x->length == y->length && x->kind == y->kind && x->inline_[0] == y->inline_[0] &&
         !memcmp(x->inline_, y->inline_, (size_t)(x->length * x->kind));
}

MOLT_INLINE molt_word molt_item_at(molt_word x, int64_t i) {
  const molt_list *list = MOLT_AT(molt_list, x);
  return i < list->length ? ((molt_word *)list->items)[i] : 0;
}

/* --- places that remember where an attribute or a method was (lib/rt/site_caches.py) */

#define MOLT_HAS_SHAPE (1u << 26)

/* `shaped`, here and below: x is known to have a shape. */
MOLT_INLINE bool molt_is_for(const molt_site_cache *row, molt_word x, bool shaped) {
  bool has_shape = shaped || (!(x & 1) && (MOLT_AT(molt_header, x)->meta & MOLT_HAS_SHAPE));
  return has_shape && MOLT_AT(molt_word, x)[1] == row->key;
}

/* The shape of an instance, or the doubled id of a library class, which no shape is equal to. */
MOLT_INLINE uint64_t molt_key_of(molt_word x) {
  if (x & 1) return MOLT_ID_INT << 1 | 1;
  uint32_t meta = MOLT_AT(molt_header, x)->meta;
  return meta & MOLT_HAS_SHAPE ? MOLT_AT(molt_word, x)[1] : (uint64_t)(meta & MOLT_TYPE_MASK) << 1 | 1;
}

/* Looks whether the row can be for x, and fills it then. */
typedef molt_bool molt_refill(molt_ctx *ctx, molt_word x, molt_word name, int64_t site);
typedef molt_bool molt_refill_class(molt_ctx *ctx, molt_word callee, int64_t site);

/* All are null where it takes more than a row can say. */
MOLT_INLINE void *molt_slot_at(molt_ctx *ctx, molt_word x, molt_word name, int64_t site, bool shaped, molt_refill *fits) {
  const molt_site_cache *row = &ctx->site_caches[site];
  if (MOLT_UNLIKELY(!molt_is_for(row, x, shaped)) && !fits(ctx, x, name, site)) return NULL;
  molt_word *slot = MOLT_AT(molt_word, x + (uint64_t)row->offset);
  return MOLT_LIKELY(*slot) ? slot : NULL;
}

MOLT_INLINE void *molt_place_at(molt_ctx *ctx, molt_word x, molt_word name, int64_t site, bool shaped, molt_refill *fits) {
  const molt_site_cache *row = &ctx->site_caches[site];
  if (MOLT_UNLIKELY(!molt_is_for(row, x, shaped)) && !fits(ctx, x, name, site)) return NULL;
  if (row->grown) MOLT_AT(molt_word, x)[1] = row->grown;
  return MOLT_AT(molt_word, x + (uint64_t)row->offset);
}

/* A slot that holds something, to be read and written; by a row of `molt_place_at`. */
MOLT_INLINE void *molt_update_at(molt_ctx *ctx, molt_word x, molt_word name, int64_t site, bool shaped, molt_refill *fits) {
  const molt_site_cache *row = &ctx->site_caches[site];
  if (MOLT_UNLIKELY(!molt_is_for(row, x, shaped)) && !fits(ctx, x, name, site)) return NULL;
  molt_word *slot = MOLT_AT(molt_word, x + (uint64_t)row->offset);
  return MOLT_LIKELY(!row->grown && *slot) ? slot : NULL;
}

MOLT_INLINE molt_word molt_method_at(molt_ctx *ctx, molt_word x, molt_word name, int64_t site, bool shaped,
                                     molt_refill *fits) {
  const molt_site_cache *row = &ctx->site_caches[site];
  uint64_t key = shaped ? MOLT_AT(molt_word, x)[1] : molt_key_of(x);
  if (MOLT_LIKELY(key == row->key)) return row->function;
  /* What the row was for before: of places that meet two classes, one of them is likely here. */
  if (key == row->grown) return (molt_word)row->offset;
  return fits(ctx, x, name, site) ? row->function : 0;
}

typedef molt_bool molt_refill_super(molt_ctx *ctx, molt_word cls, molt_word x, molt_word name, int64_t site);

/* The row is for instances of one class, told by its id, and for one class whose `super()` it is. */
MOLT_INLINE molt_word molt_super_at(molt_ctx *ctx, molt_word cls, molt_word x, molt_word name, int64_t site,
                                    molt_refill_super *fits) {
  const molt_site_cache *row = &ctx->site_caches[site];
  bool is_for = row->key == ((uint64_t)molt_type_id(x) << 1 | 1) && row->grown == cls;
  return MOLT_LIKELY(is_for) || fits(ctx, cls, x, name, site) ? row->function : 0;
}

MOLT_INLINE molt_word molt_class_at(molt_ctx *ctx, molt_word callee, int64_t site, molt_refill_class *fits) {
  const molt_site_cache *row = &ctx->site_caches[site];
  return MOLT_LIKELY(callee == row->key) || fits(ctx, callee, site) ? row->function : 0;
}

/* Likewise, where filling the new object by a row of molt_fill_slots is all that `__init__` does. */
typedef molt_bool molt_refill_filled(molt_ctx *ctx, molt_word callee, molt_word names, int64_t site);
MOLT_INLINE molt_word molt_filled_at(molt_ctx *ctx, molt_word callee, molt_word names, int64_t site, molt_refill_filled *fits) {
  const molt_site_cache *row = &ctx->site_caches[site];
  return MOLT_LIKELY(callee == row->key && row->grown) || fits(ctx, callee, names, site) ? row->function : 0;
}

MOLT_INLINE void molt_fill_slots(molt_ctx *ctx, molt_word made, int64_t site, const molt_word *values, int64_t count) {
  const molt_site_cache *row = &ctx->site_caches[site];
  molt_word *slots = MOLT_AT(molt_word, made + (uint64_t)row->offset);
  MOLT_AT(molt_word, made)[1] = row->grown;
  for (int64_t i = 0; i < count; i++) slots[i] = values[i];
}

/* What a module has under the name that this place asks for, if it was asked before: the row says where it lies. */
MOLT_INLINE molt_word molt_module_at(molt_ctx *ctx, molt_word x, molt_word name, int64_t site, molt_refill *fits) {
  const molt_site_cache *row = &ctx->site_caches[site];
  bool is_for = molt_type_id(x) == MOLT_ID_MODULE && (uint64_t)(uintptr_t)MOLT_AT(molt_module, x)->table == row->key &&
                row->key && !MOLT_AT(molt_module, x)->is_changed;
  return MOLT_LIKELY(is_for) || fits(ctx, x, name, site) ? *MOLT_AT(molt_word, row->function) : 0;
}

MOLT_INLINE molt_word molt_new_instance(molt_ctx *ctx, molt_word cls) {
  uint64_t made = molt_alloc_instance(ctx, cls, 0);
  return MOLT_UNLIKELY(made == UINT64_MAX) ? 0 : made;
}

/* A float that only the slot has is nobody else's to see: it changes its value. */
MOLT_INLINE void molt_replace_float(molt_ctx *ctx, molt_word *slot, double value) {
  molt_word old = *slot;
  if (old && molt_is_exactly(old, MOLT_ID_FLOAT) && MOLT_AT(molt_header, old)->count == 1) {
    MOLT_AT(molt_float, old)->value = value;
    return;
  }
  *slot = molt_wrap_float(ctx, value);
  molt_decref_null(ctx, old);
}

/* Likewise where the slot holds a float. */
MOLT_INLINE void molt_update_float(molt_ctx *ctx, molt_word *slot, double value) {
  molt_word old = *slot;
  if (MOLT_LIKELY(MOLT_AT(molt_header, old)->count == 1)) {
    MOLT_AT(molt_float, old)->value = value;
    return;
  }
  *slot = molt_wrap_float(ctx, value);
  molt_decref(ctx, old);
}

/* --- calls: arguments are consumed, the callee is borrowed */

typedef molt_word molt_entry(molt_ctx *ctx, molt_word callee, void *args, int64_t n, molt_word kwnames);

/* A function of Python code whose n parameters are all plain: has the direct entry called below. */
MOLT_INLINE bool molt_is_plain(molt_word callee, int64_t n) {
  return !(callee & 1) && (MOLT_AT(molt_header, callee)->meta & MOLT_TYPE_MASK) == MOLT_ID_FUNCTION &&
         MOLT_AT(molt_function, callee)->plain == n;
}

/* A function of Python code whose direct entry is at this address. */
MOLT_INLINE bool molt_calls(molt_word callee, const void *direct) {
  return !(callee & 1) && (MOLT_AT(molt_header, callee)->meta & MOLT_TYPE_MASK) == MOLT_ID_FUNCTION &&
         (const void *)(uintptr_t)MOLT_AT(molt_function, callee)->direct == direct;
}

#define MOLT_DIRECT(callee, type) ((type)(uintptr_t)MOLT_AT(molt_function, callee)->direct)

MOLT_INLINE void molt_decref_all(molt_ctx *ctx, const molt_word *words, int64_t n) {
  for (int64_t i = 0; i < n; i++) molt_decref(ctx, words[i]);
}

MOLT_COLD_FUNCTION(molt_word molt_call_array(molt_ctx *ctx, molt_word callee, molt_word *args, int64_t n,
                                             molt_entry *slow),
                   molt_word result = slow(ctx, callee, args, n, 0);
                   molt_decref_all(ctx, args, n);
                   return result;)

/* The names are those of the words behind the n positional ones. */
MOLT_COLD_FUNCTION(molt_word molt_call_keywords(molt_ctx *ctx, molt_word callee, molt_word *args, int64_t n,
                                                int64_t total, molt_word names, molt_entry *slow),
                   molt_word result = slow(ctx, callee, args, n, names);
                   molt_decref_all(ctx, args, total);
                   return result;)

MOLT_INLINE molt_word molt_call0(molt_ctx *ctx, molt_word f, molt_entry *slow) {
  if (MOLT_LIKELY(molt_is_plain(f, 0))) return MOLT_DIRECT(f, molt_word (*)(molt_ctx *, molt_word))(ctx, f);
  return slow(ctx, f, 0, 0, 0);
}

MOLT_INLINE molt_word molt_call1(molt_ctx *ctx, molt_word f, molt_word a, molt_entry *slow) {
  if (MOLT_LIKELY(molt_is_plain(f, 1)))
    return MOLT_DIRECT(f, molt_word (*)(molt_ctx *, molt_word, molt_word))(ctx, f, a);
  return molt_call_array(ctx, f, (molt_word[]){a}, 1, slow);
}

MOLT_INLINE molt_word molt_call2(molt_ctx *ctx, molt_word f, molt_word a, molt_word b, molt_entry *slow) {
  if (MOLT_LIKELY(molt_is_plain(f, 2)))
    return MOLT_DIRECT(f, molt_word (*)(molt_ctx *, molt_word, molt_word, molt_word))(ctx, f, a, b);
  return molt_call_array(ctx, f, (molt_word[]){a, b}, 2, slow);
}

MOLT_INLINE molt_word molt_call3(molt_ctx *ctx, molt_word f, molt_word a, molt_word b, molt_word c,
                                 molt_entry *slow) {
  if (MOLT_LIKELY(molt_is_plain(f, 3)))
    return MOLT_DIRECT(f, molt_word (*)(molt_ctx *, molt_word, molt_word, molt_word, molt_word))(ctx, f, a, b, c);
  return molt_call_array(ctx, f, (molt_word[]){a, b, c}, 3, slow);
}

MOLT_COLD_FUNCTION(molt_word molt_call0_cold(molt_ctx *ctx, molt_word f, molt_entry *slow),
                   return molt_call0(ctx, f, slow);)
MOLT_COLD_FUNCTION(molt_word molt_call1_cold(molt_ctx *ctx, molt_word f, molt_word a, molt_entry *slow),
                   return molt_call1(ctx, f, a, slow);)
MOLT_COLD_FUNCTION(molt_word molt_call2_cold(molt_ctx *ctx, molt_word f, molt_word a, molt_word b,
                                             molt_entry *slow),
                   return molt_call2(ctx, f, a, b, slow);)
MOLT_COLD_FUNCTION(molt_word molt_call3_cold(molt_ctx *ctx, molt_word f, molt_word a, molt_word b,
                                             molt_word c, molt_entry *slow),
                   return molt_call3(ctx, f, a, b, c, slow);)

/* A method that was found, with the receiver, or 0 if it is bound to that already. */
MOLT_COLD_FUNCTION(molt_word molt_call_method0_cold(molt_ctx *ctx, molt_word f, molt_word x, molt_entry *slow),
                   return x ? molt_call1_cold(ctx, f, x, slow) : molt_call0_cold(ctx, f, slow);)
MOLT_COLD_FUNCTION(molt_word molt_call_method1_cold(molt_ctx *ctx, molt_word f, molt_word x, molt_word a,
                                                    molt_entry *slow),
                   return x ? molt_call2_cold(ctx, f, x, a, slow) : molt_call1_cold(ctx, f, a, slow);)
MOLT_COLD_FUNCTION(molt_word molt_call_method2_cold(molt_ctx *ctx, molt_word f, molt_word x, molt_word a,
                                                    molt_word b, molt_entry *slow),
                   return x ? molt_call3_cold(ctx, f, x, a, b, slow) : molt_call2_cold(ctx, f, a, b, slow);)

/* --- stopping: the stack's end and a wish to stop are one compare, the depth another */

/* Where the stack ends. Asking for the frame's address would cost each function a register. */
#if defined(__x86_64__)
register uintptr_t molt_stack_pointer __asm__("rsp");
#define MOLT_STACK_POINTER molt_stack_pointer
#else
#define MOLT_STACK_POINTER ((uintptr_t)__builtin_frame_address(0))
#endif

MOLT_INLINE bool molt_must_stop(const molt_ctx *ctx) {
  /* Another thread raises the limit: it must be read anew each time. */
  return MOLT_UNLIKELY(MOLT_STACK_POINTER < __atomic_load_n(&ctx->limit, __ATOMIC_RELAXED));
}

/* Loop back-edges; false: an exception is set. */
MOLT_INLINE bool molt_poll(molt_ctx *ctx) { return !molt_must_stop(ctx) || molt_poll_slow(ctx); }

/* Entry of Python code at a depth of calls; false: an exception is set, and the function ends without
   molt_exit. What a function restores it has read itself: were it counted down again, each return
   would wait for the one before it. */
MOLT_INLINE bool molt_enter(molt_ctx *ctx, int64_t depth) {
  if (molt_must_stop(ctx) || MOLT_UNLIKELY(depth >= ctx->depth_limit)) {
    if (!molt_enter_slow(ctx)) return false;
  }
  ctx->depth = depth + 1;
  return true;
}

MOLT_INLINE void molt_exit(molt_ctx *ctx, int64_t depth) { ctx->depth = depth; }

/* The end of Python code that has noted where it is. */
MOLT_INLINE void molt_leave_frame(molt_ctx *ctx, molt_stack_frame *frame) {
  ctx->frame = frame->back;
  if (MOLT_UNLIKELY(frame->object != 0)) ((void (*)(molt_ctx *, molt_stack_frame *))ctx->end_frame)(ctx, frame);
}

#endif
