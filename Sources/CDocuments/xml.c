#include "CDocuments.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

// From parser.h and HTMLparser.h of libxml2; SAX2's table has kept this layout since version 2.6 of 2003.
typedef unsigned char xmlChar;
typedef struct xmlParserCtxt xmlParserCtxt;
typedef struct {
  void (*internalSubset)(void *, const xmlChar *, const xmlChar *, const xmlChar *);
  void *unused[13];
  void *startElement, *endElement, *reference;
  void (*characters)(void *, const xmlChar *, int);
  void (*ignorableWhitespace)(void *, const xmlChar *, int);
  void *processingInstruction, *comment, *warning, *error, *fatalError, *getParameterEntity;
  void (*cdataBlock)(void *, const xmlChar *, int);
  void *externalSubset;
  unsigned initialized;
  void *_private;
  void (*startElementNs)(void *, const xmlChar *, const xmlChar *, const xmlChar *, int, const xmlChar **, int, int,
                         const xmlChar **);
  void (*endElementNs)(void *, const xmlChar *, const xmlChar *, const xmlChar *);
  void *serror;
} sax_table;
enum {
  sax2_magic = 0xDEEDBEAF,
  // XML_PARSE_NOENT: a document without a type declaration has no entities to expand but XML's own five, and without
  // this option “&amp;” in attributes would come as “&#38;”. XML_PARSE_NOERROR, NOWARNING, NONET.
  options = 1 << 1 | 1 << 5 | 1 << 6 | 1 << 11,
};
static struct {
  void (*init)(void);
  xmlParserCtxt *(*create)(sax_table *, void *, const char *, int, const char *);
  int (*use_options)(xmlParserCtxt *, int);
  int (*parse_chunk)(xmlParserCtxt *, const char *, int, int);
  void (*stop)(xmlParserCtxt *);
  int (*line)(void *);
  int (*column)(void *);
  void (*free)(xmlParserCtxt *);
} lib;

static pthread_once_t load_once = PTHREAD_ONCE_INIT;
static const char *load_fault = NULL;

static void load(void) {
  static const char *const names[] = {"libxml2.so.2", "libxml2.so.16"};
  void *handle = NULL;
  for (size_t i = 0; handle == NULL && i < sizeof names / sizeof *names; i++) {
    handle = dlopen(names[i], RTLD_NOW | RTLD_LOCAL);
  }
  if (handle == NULL) {
    load_fault = "the library libxml2.so.2 is not installed";
    return;
  }
#define FIND(field, name) \
  if ((lib.field = (__typeof__(lib.field))dlsym(handle, name)) == NULL) { \
    load_fault = "the installed libxml2 cannot be used (it has no " name ")"; \
    return; \
  }
  FIND(init, "xmlInitParser")
  FIND(create, "xmlCreatePushParserCtxt")
  FIND(use_options, "xmlCtxtUseOptions")
  FIND(parse_chunk, "xmlParseChunk")
  FIND(stop, "xmlStopParser")
  FIND(line, "xmlSAX2GetLineNumber")
  FIND(column, "xmlSAX2GetColumnNumber")
  FIND(free, "xmlFreeParserCtxt")
#undef FIND
  lib.init();
}

const char *cdocuments_load_xml(void) {
  pthread_once(&load_once, load);
  return load_fault;
}

/// Real documents stay below 100 levels, with tables in tables in text boxes.
static const int deepest = 256;

typedef struct {
  const cdocuments_handler *handler;
  xmlParserCtxt *parser;
  cdocuments_attribute *attributes;
  size_t capacity;
  int depth;
  cdocuments_end end;
} session;

static const struct {
  const char *uri;
  cdocuments_space space;
} spaces[] = {
  {"http://schemas.openxmlformats.org/wordprocessingml/2006/main", cdocuments_space_word},
  {"http://purl.oclc.org/ooxml/wordprocessingml/main", cdocuments_space_word},
  {"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", cdocuments_space_word_drawing},
  {"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", cdocuments_space_word_drawing},
  {"http://schemas.openxmlformats.org/markup-compatibility/2006", cdocuments_space_compatibility},
  {"http://schemas.openxmlformats.org/officeDocument/2006/relationships", cdocuments_space_relationship},
  {"http://purl.oclc.org/ooxml/officeDocument/relationships", cdocuments_space_relationship},
  {"http://schemas.openxmlformats.org/package/2006/relationships", cdocuments_space_package},
  {"urn:oasis:names:tc:opendocument:xmlns:office:1.0", cdocuments_space_office},
  {"urn:oasis:names:tc:opendocument:xmlns:text:1.0", cdocuments_space_text},
  {"urn:oasis:names:tc:opendocument:xmlns:table:1.0", cdocuments_space_table},
  {"urn:oasis:names:tc:opendocument:xmlns:style:1.0", cdocuments_space_style},
  {"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0", cdocuments_space_drawing},
  {"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0", cdocuments_space_vector},
  {"http://www.w3.org/1999/xlink", cdocuments_space_link},
  {"http://purl.org/dc/elements/1.1/", cdocuments_space_dublin_core},
  {"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", cdocuments_space_manifest},
  {"urn:oasis:names:tc:xliff:document:1.2", cdocuments_space_translation},
};

static cdocuments_space space_of(const xmlChar *uri) {
  if (uri == NULL) { return cdocuments_space_none; }
  for (size_t i = 0; i < sizeof spaces / sizeof *spaces; i++) {
    if (strcmp((const char *)uri, spaces[i].uri) == 0) { return spaces[i].space; }
  }
  return cdocuments_space_other;
}

static void stop(session *session, cdocuments_end end) {
  if (session->end == cdocuments_parsed) { session->end = end; }
  lib.stop(session->parser);
}

static cdocuments_place place_of(const session *session) {
  return (cdocuments_place){.line = lib.line(session->parser), .column = lib.column(session->parser)};
}

// Called at “<!DOCTYPE name”, before anything in it is read.
static void on_type(void *context, const xmlChar *name, const xmlChar *external, const xmlChar *system) {
  (void)name, (void)external, (void)system;
  stop(context, cdocuments_declares_type);
}

static void on_start(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int space_count,
                     const xmlChar **declared, int count, int defaulted, const xmlChar **attributes) {
  (void)prefix, (void)space_count, (void)declared, (void)defaulted;
  session *session = context;
  if (session->end != cdocuments_parsed) { return; }
  // libxml2 itself counts levels only when it builds a tree.
  if (++session->depth > deepest) {
    stop(session, cdocuments_too_deep);
    return;
  }
  size_t kept = 0;
  if (count > 0 && (size_t)count > session->capacity) {
    cdocuments_attribute *grown = realloc(session->attributes, (size_t)count * sizeof *grown);
    if (grown == NULL) {
      stop(session, cdocuments_unavailable);
      return;
    }
    session->attributes = grown;
    session->capacity = (size_t)count;
  }
  for (int i = 0; i < count; i++) {
    const xmlChar **each = attributes + 5 * i;
    // Word marks every run with the sessions it was edited in.
    if (strncmp((const char *)each[0], "rsid", 4) == 0) { continue; }
    session->attributes[kept++] = (cdocuments_attribute){
      .space = space_of(each[2]), .name = (const char *)each[0], .value = (const char *)each[3],
      .value_length = (size_t)(each[4] - each[3])};
  }
  const cdocuments_handler *handler = session->handler;
  const cdocuments_place place = place_of(session);
  if (handler->start(handler->context, space_of(uri), (const char *)name, session->attributes, kept, place) != 0) {
    stop(session, cdocuments_stopped);
  }
}

static void on_end(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {
  (void)prefix;
  session *session = context;
  if (session->end != cdocuments_parsed) { return; }
  session->depth--;
  const cdocuments_handler *handler = session->handler;
  if (handler->end(handler->context, space_of(uri), (const char *)name) != 0) { stop(session, cdocuments_stopped); }
}

static void on_text(void *context, const xmlChar *text, int length) {
  session *session = context;
  if (session->end != cdocuments_parsed || length <= 0) { return; }
  const cdocuments_handler *handler = session->handler;
  if (handler->text(handler->context, (const char *)text, (size_t)length) != 0) {
    stop(session, cdocuments_stopped);
  }
}

cdocuments_end cdocuments_parse(const uint8_t *bytes, size_t length, const cdocuments_handler *handler,
                                cdocuments_place *place) {
  *place = (cdocuments_place){0};
  if (cdocuments_load_xml() != NULL) { return cdocuments_unavailable; }
  sax_table table = {
    .internalSubset = on_type, .characters = on_text, .ignorableWhitespace = on_text, .cdataBlock = on_text,
    .initialized = sax2_magic, .startElementNs = on_start, .endElementNs = on_end};
  session session = {.handler = handler, .end = cdocuments_parsed};
  // The first four bytes tell the encoding.
  size_t head = length < 4 ? length : 4;
  session.parser = lib.create(&table, &session, (const char *)bytes, (int)head, NULL);
  if (session.parser == NULL) { return cdocuments_unavailable; }
  lib.use_options(session.parser, options);
  // In pieces, so that libxml2 never holds more than a piece of the document.
  const size_t piece = 32 * 1024;
  int fault = 0;
  for (size_t at = head; at < length && fault == 0 && session.end == cdocuments_parsed; at += piece) {
    size_t count = length - at < piece ? length - at : piece;
    fault = lib.parse_chunk(session.parser, (const char *)bytes + at, (int)count, 0);
  }
  if (fault == 0 && session.end == cdocuments_parsed) { fault = lib.parse_chunk(session.parser, NULL, 0, 1); }
  *place = place_of(&session);
  if (fault != 0 && session.end == cdocuments_parsed) { session.end = cdocuments_broken; }
  lib.free(session.parser);
  free(session.attributes);
  return session.end;
}
