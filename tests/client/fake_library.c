/* A library that holds to docs/embedding.md without being compiled from Python:
 * the embedded client is tested against it, and it is wrong on purpose where
 * the -D switches say so. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#ifndef FAKE_ABI
#define FAKE_ABI 2
#endif
#ifndef FAKE_MANIFEST
#define FAKE_MANIFEST                                                                                \
    "{\"abi_version\": 2, \"hash\": \"fake\", \"exports\": ["                                        \
    "{\"name\": \"echo\", \"codec_in\": [\"msgpack\", \"json\"], \"codec_out\": [\"msgpack\", \"json\"], " \
    "\"params\": [], \"result\": \"object\"},"                                                       \
    "{\"name\": \"spin\", \"codec_in\": [\"msgpack\", \"json\"], \"codec_out\": [\"msgpack\", \"json\"], " \
    "\"params\": [], \"result\": \"None\"},"                                                         \
    "{\"name\": \"fail\", \"codec_in\": [\"msgpack\", \"json\"], \"codec_out\": [\"msgpack\", \"json\"], " \
    "\"params\": [], \"result\": \"None\"},"                                                         \
    "{\"name\": \"json_only\", \"codec_in\": [\"json\"], \"codec_out\": [\"json\"], "                \
    "\"params\": [], \"result\": \"object\"},"                                                       \
    "{\"name\": \"broken\", \"codec_in\": [\"json\"], \"codec_out\": [\"json\"], "                   \
    "\"params\": [], \"result\": \"object\"}]}"
#endif

enum { ECHO, SPIN, FAIL, JSON_ONLY, BROKEN };
enum { OK, INVALID_INPUT, BUSY, TIMEOUT, CANCELLED, INTERNAL_ERROR };

typedef struct molt_isolate {
    uint8_t *result;
    int in_call;
} molt_isolate;

typedef struct {
    uint32_t status;
    uint32_t codec;
    const uint8_t *data;
    uint64_t length;
    int64_t queue_us, pool_wait_us, exec_us, decode_us, encode_us;
    uint64_t peak_heap_bytes;
} molt_response;

static int live_isolates;
static int made_isolates;
static int interrupts;

uint32_t molt_abi_version(void) { return FAKE_ABI; }

const char *molt_manifest(uint64_t *length) {
    *length = strlen(FAKE_MANIFEST);
    return FAKE_MANIFEST;
}

molt_isolate *molt_isolate_new(char *error, uint64_t error_size) {
#ifdef FAKE_NO_ISOLATES
    strncpy(error, "entries.py:3: ValueError: r\xc3\xa9gion", error_size - 1);
    return NULL;
#else
    (void)error;
    (void)error_size;
    __atomic_add_fetch(&live_isolates, 1, __ATOMIC_SEQ_CST);
    __atomic_add_fetch(&made_isolates, 1, __ATOMIC_SEQ_CST);
    return calloc(1, sizeof(molt_isolate));
#endif
}

void molt_isolate_free(molt_isolate *isolate) {
    __atomic_sub_fetch(&live_isolates, 1, __ATOMIC_SEQ_CST);
    free(isolate->result);
    free(isolate);
}

int fake_live_isolates(void) { return __atomic_load_n(&live_isolates, __ATOMIC_SEQ_CST); }
int fake_made_isolates(void) { return __atomic_load_n(&made_isolates, __ATOMIC_SEQ_CST); }
int fake_interrupts(void) { return __atomic_load_n(&interrupts, __ATOMIC_SEQ_CST); }

void molt_interrupt(molt_isolate *isolate) {
    (void)isolate;
    __atomic_add_fetch(&interrupts, 1, __ATOMIC_SEQ_CST);
}

static int64_t now_us(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

static void answer(molt_isolate *isolate, molt_response *out, uint32_t status, const void *data, uint64_t length) {
    free(isolate->result);
    isolate->result = malloc(length + 1);
    memcpy(isolate->result, data, length);
    out->status = status;
    out->data = isolate->result;
    out->length = length;
}

static void answer_text(molt_isolate *isolate, molt_response *out, uint32_t status, const char *text) {
    answer(isolate, out, status, text, strlen(text));
}

static void spin(molt_isolate *isolate, int64_t budget_us, const uint32_t *cancel, molt_response *out) {
    int64_t started = now_us();
    struct timespec nap = {0, 200000};
    for (;;) {
        if (cancel && __atomic_load_n(cancel, __ATOMIC_ACQUIRE)) {
            answer_text(isolate, out, CANCELLED, "cancelled");
            return;
        }
        if (budget_us >= 0 && now_us() - started >= budget_us) {
            answer_text(isolate, out, TIMEOUT, "the budget ran out");
            return;
        }
        nanosleep(&nap, NULL);
    }
}

int32_t molt_call(molt_isolate *isolate, uint32_t entry, uint32_t codec, uint32_t result_codec,
                  const uint8_t *payload, uint64_t length, int64_t budget_us, const uint32_t *cancel,
                  molt_response *out) {
    (void)codec;
    /* Two calls at once on one isolate would be the client's fault: say so. */
    if (__atomic_exchange_n(&isolate->in_call, 1, __ATOMIC_SEQ_CST)) return 7;
    memset(out, 0, sizeof *out);
    out->codec = result_codec;
    out->exec_us = 11;
    out->peak_heap_bytes = 4096;
    switch (entry) {
    case ECHO:
    case JSON_ONLY:
        answer(isolate, out, OK, payload, length);
        break;
    case SPIN:
        spin(isolate, budget_us, cancel, out);
        break;
    case FAIL:
        answer_text(isolate, out, INTERNAL_ERROR, "the entry fail raised ValueError");
        break;
    case BROKEN:
        answer_text(isolate, out, 99, "no such status");
        break;
    }
    __atomic_store_n(&isolate->in_call, 0, __ATOMIC_SEQ_CST);
    return 0;
}
