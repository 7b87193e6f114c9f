#include "CDocuments.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

// From cairo.h and cairo-pdf.h of cairo 1.16 and pango.h of pango 1.44; their sonames stand for these interfaces.
typedef struct cairo cairo_t;
typedef struct cairo_surface cairo_surface_t;
typedef struct PangoLayout PangoLayout;
typedef struct PangoLayoutLine PangoLayoutLine;
typedef struct PangoLayoutIter PangoLayoutIter;
typedef struct PangoContext PangoContext;
typedef struct PangoLanguage PangoLanguage;
typedef struct PangoFontDescription PangoFontDescription;
typedef struct PangoAttribute PangoAttribute;
typedef struct PangoAttrList PangoAttrList;
typedef struct { int x, y, width, height; } PangoRectangle;
enum {
  status_success = 0, status_read_error = 10, status_write_error = 11,
  metadata_title = 0, metadata_author = 1, metadata_created = 5, metadata_modified = 6,
  direction_ltr = 0, direction_rtl = 1, align_left = 0, align_right = 2, wrap_word_char = 2, pango_scale = 1024,
};

static struct {
  cairo_surface_t *(*pdf_create)(int (*)(void *, const unsigned char *, unsigned), void *, double, double);
  void (*pdf_metadata)(cairo_surface_t *, int, const char *);
  int (*surface_status)(cairo_surface_t *);
  void (*surface_finish)(cairo_surface_t *);
  void (*surface_destroy)(cairo_surface_t *);
  cairo_surface_t *(*png)(int (*)(void *, unsigned char *, unsigned), void *);
  int (*image_width)(cairo_surface_t *);
  int (*image_height)(cairo_surface_t *);
  cairo_t *(*create)(cairo_surface_t *);
  void (*destroy)(cairo_t *);
  int (*status)(cairo_t *);
  void (*show_page)(cairo_t *);
  void (*move_to)(cairo_t *, double, double);
  void (*rgb)(cairo_t *, double, double, double);
  void (*tag_begin)(cairo_t *, const char *, const char *);
  void (*tag_end)(cairo_t *, const char *);
  void (*save)(cairo_t *);
  void (*restore)(cairo_t *);
  void (*translate)(cairo_t *, double, double);
  void (*scale)(cairo_t *, double, double);
  void (*set_surface)(cairo_t *, cairo_surface_t *, double, double);
  void (*paint)(cairo_t *);
  PangoLayout *(*layout)(cairo_t *);
  void (*show_line)(cairo_t *, PangoLayoutLine *);
  void (*resolution)(PangoContext *, double);
  PangoContext *(*context)(PangoLayout *);
  void (*context_changed)(PangoLayout *);
  void (*base_direction)(PangoContext *, int);
  void (*context_language)(PangoContext *, PangoLanguage *);
  void (*round_positions)(PangoContext *, int);
  PangoAttribute *(*font_features)(const char *);
  PangoAttrList *(*attributes)(void);
  void (*attributes_insert)(PangoAttrList *, PangoAttribute *);
  void (*attributes_free)(PangoAttrList *);
  void (*layout_attributes)(PangoLayout *, PangoAttrList *);
  PangoLanguage *(*language)(const char *);
  void (*auto_direction)(PangoLayout *, int);
  void (*font)(PangoLayout *, const PangoFontDescription *);
  void (*width)(PangoLayout *, int);
  void (*wrap)(PangoLayout *, int);
  void (*alignment)(PangoLayout *, int);
  void (*text)(PangoLayout *, const char *, int);
  int (*line_count)(PangoLayout *);
  PangoLayoutIter *(*iterator)(PangoLayout *);
  void (*iterator_free)(PangoLayoutIter *);
  int (*next_line)(PangoLayoutIter *);
  PangoLayoutLine *(*line)(PangoLayoutIter *);
  int (*baseline)(PangoLayoutIter *);
  void (*y_range)(PangoLayoutIter *, int *, int *);
  void (*extents)(PangoLayoutIter *, PangoRectangle *, PangoRectangle *);
  PangoFontDescription *(*font_from)(const char *);
  void (*font_free)(PangoFontDescription *);
  void (*unref)(void *);
} lib;

static pthread_once_t load_once = PTHREAD_ONCE_INIT;
static const char *load_fault = NULL;

static void load(void) {
  void *cairo = dlopen("libcairo.so.2", RTLD_NOW | RTLD_LOCAL);
  void *pango = dlopen("libpango-1.0.so.0", RTLD_NOW | RTLD_LOCAL);
  void *both = dlopen("libpangocairo-1.0.so.0", RTLD_NOW | RTLD_LOCAL);
  void *objects = dlopen("libgobject-2.0.so.0", RTLD_NOW | RTLD_LOCAL);
  if (cairo == NULL || pango == NULL || both == NULL || objects == NULL) {
    load_fault = "the libraries cairo and pango are not installed";
    return;
  }
#define FIND(handle, field, name) \
  if ((lib.field = (__typeof__(lib.field))dlsym(handle, name)) == NULL) { \
    load_fault = "the installed cairo or pango is too old (it has no " name ")"; \
    return; \
  }
  FIND(cairo, pdf_create, "cairo_pdf_surface_create_for_stream")
  FIND(cairo, pdf_metadata, "cairo_pdf_surface_set_metadata")
  FIND(cairo, surface_status, "cairo_surface_status")
  FIND(cairo, surface_finish, "cairo_surface_finish")
  FIND(cairo, surface_destroy, "cairo_surface_destroy")
  FIND(cairo, png, "cairo_image_surface_create_from_png_stream")
  FIND(cairo, image_width, "cairo_image_surface_get_width")
  FIND(cairo, image_height, "cairo_image_surface_get_height")
  FIND(cairo, create, "cairo_create")
  FIND(cairo, destroy, "cairo_destroy")
  FIND(cairo, status, "cairo_status")
  FIND(cairo, show_page, "cairo_show_page")
  FIND(cairo, move_to, "cairo_move_to")
  FIND(cairo, rgb, "cairo_set_source_rgb")
  FIND(cairo, tag_begin, "cairo_tag_begin")
  FIND(cairo, tag_end, "cairo_tag_end")
  FIND(cairo, save, "cairo_save")
  FIND(cairo, restore, "cairo_restore")
  FIND(cairo, translate, "cairo_translate")
  FIND(cairo, scale, "cairo_scale")
  FIND(cairo, set_surface, "cairo_set_source_surface")
  FIND(cairo, paint, "cairo_paint")
  FIND(both, layout, "pango_cairo_create_layout")
  FIND(both, show_line, "pango_cairo_show_layout_line")
  FIND(both, resolution, "pango_cairo_context_set_resolution")
  FIND(pango, context, "pango_layout_get_context")
  FIND(pango, context_changed, "pango_layout_context_changed")
  FIND(pango, base_direction, "pango_context_set_base_dir")
  FIND(pango, context_language, "pango_context_set_language")
  FIND(pango, round_positions, "pango_context_set_round_glyph_positions")
  FIND(pango, font_features, "pango_attr_font_features_new")
  FIND(pango, attributes, "pango_attr_list_new")
  FIND(pango, attributes_insert, "pango_attr_list_insert")
  FIND(pango, attributes_free, "pango_attr_list_unref")
  FIND(pango, layout_attributes, "pango_layout_set_attributes")
  FIND(pango, language, "pango_language_from_string")
  FIND(pango, auto_direction, "pango_layout_set_auto_dir")
  FIND(pango, font, "pango_layout_set_font_description")
  FIND(pango, width, "pango_layout_set_width")
  FIND(pango, wrap, "pango_layout_set_wrap")
  FIND(pango, alignment, "pango_layout_set_alignment")
  FIND(pango, text, "pango_layout_set_text")
  FIND(pango, line_count, "pango_layout_get_line_count")
  FIND(pango, iterator, "pango_layout_get_iter")
  FIND(pango, iterator_free, "pango_layout_iter_free")
  FIND(pango, next_line, "pango_layout_iter_next_line")
  FIND(pango, line, "pango_layout_iter_get_line_readonly")
  FIND(pango, baseline, "pango_layout_iter_get_baseline")
  FIND(pango, y_range, "pango_layout_iter_get_line_yrange")
  FIND(pango, extents, "pango_layout_iter_get_line_extents")
  FIND(pango, font_from, "pango_font_description_from_string")
  FIND(pango, font_free, "pango_font_description_free")
  FIND(objects, unref, "g_object_unref")
#undef FIND
}

const char *cdocuments_load_pdf(void) {
  pthread_once(&load_once, load);
  return load_fault;
}

typedef struct {
  PangoLayoutLine *line;
  double x, ascent, height;
} set_line;

struct cdocuments_pdf {
  cairo_surface_t *surface;
  cairo_t *cairo;
  void *context;
  int (*sink)(void *, const uint8_t *, size_t);
  PangoLayout *layout;
  set_line *lines;
  int count;
};

static int on_bytes(void *context, const unsigned char *bytes, unsigned length) {
  cdocuments_pdf *pdf = context;
  return pdf->sink(pdf->context, bytes, length) == 0 ? status_success : status_write_error;
}

cdocuments_pdf *cdocuments_pdf_create(double width, double height, void *context,
                                      int (*sink)(void *, const uint8_t *, size_t)) {
  if (cdocuments_load_pdf() != NULL) { return NULL; }
  cdocuments_pdf *pdf = calloc(1, sizeof *pdf);
  if (pdf == NULL) { return NULL; }
  pdf->context = context;
  pdf->sink = sink;
  pdf->surface = lib.pdf_create(on_bytes, pdf, width, height);
  pdf->cairo = lib.create(pdf->surface);
  return pdf;
}

void cdocuments_pdf_describe(cdocuments_pdf *pdf, const char *title, const char *author, const char *time) {
  lib.pdf_metadata(pdf->surface, metadata_title, title);
  lib.pdf_metadata(pdf->surface, metadata_author, author);
  // Otherwise cairo writes the machine's clock.
  lib.pdf_metadata(pdf->surface, metadata_created, time);
  lib.pdf_metadata(pdf->surface, metadata_modified, time);
}

static void forget(cdocuments_pdf *pdf) {
  free(pdf->lines);
  pdf->lines = NULL;
  pdf->count = 0;
  if (pdf->layout != NULL) { lib.unref(pdf->layout); }
  pdf->layout = NULL;
}

int cdocuments_pdf_set(cdocuments_pdf *pdf, const char *text, size_t length, const char *font, const char *language,
                       int is_right_to_left, double width) {
  forget(pdf);
  pdf->layout = lib.layout(pdf->cairo);
  if (pdf->layout == NULL) { return -1; }
  PangoContext *context = lib.context(pdf->layout);
  // A point is a point: pango would count 96 dots to the inch.
  lib.resolution(context, 72);
  lib.base_direction(context, is_right_to_left ? direction_rtl : direction_ltr);
  lib.context_language(context, lib.language(language));
  // Letters on whole points would stand unevenly, and programs would take the gaps for spaces when text is copied.
  lib.round_positions(context, 0);
  lib.context_changed(pdf->layout);
  // The direction of a paragraph is that of its language, also where it begins with a word of another.
  lib.auto_direction(pdf->layout, 0);
  PangoFontDescription *description = lib.font_from(font);
  lib.font(pdf->layout, description);
  lib.font_free(description);
  lib.width(pdf->layout, (int)(width * pango_scale));
  lib.wrap(pdf->layout, wrap_word_char);
  lib.alignment(pdf->layout, is_right_to_left ? align_right : align_left);
  lib.text(pdf->layout, text, (int)length);
  // Ligatures that no script needs: "fi" stays two letters for whoever copies the text or listens to it.
  PangoAttrList *attributes = lib.attributes();
  lib.attributes_insert(attributes, lib.font_features("liga=0, clig=0"));
  lib.layout_attributes(pdf->layout, attributes);
  lib.attributes_free(attributes);
  int count = lib.line_count(pdf->layout);
  pdf->lines = calloc((size_t)(count > 0 ? count : 1), sizeof *pdf->lines);
  if (pdf->lines == NULL) { return -1; }
  PangoLayoutIter *iterator = lib.iterator(pdf->layout);
  do {
    int top = 0, bottom = 0;
    PangoRectangle logical;
    lib.y_range(iterator, &top, &bottom);
    lib.extents(iterator, NULL, &logical);
    pdf->lines[pdf->count++] = (set_line){
      .line = lib.line(iterator), .x = (double)logical.x / pango_scale,
      .ascent = (double)(lib.baseline(iterator) - top) / pango_scale, .height = (double)(bottom - top) / pango_scale};
  } while (pdf->count < count && lib.next_line(iterator));
  lib.iterator_free(iterator);
  return pdf->count;
}

double cdocuments_pdf_height(const cdocuments_pdf *pdf, int line) {
  return line >= 0 && line < pdf->count ? pdf->lines[line].height : 0;
}

void cdocuments_pdf_show(cdocuments_pdf *pdf, int line, double x, double y) {
  if (line < 0 || line >= pdf->count) { return; }
  lib.move_to(pdf->cairo, x + pdf->lines[line].x, y + pdf->lines[line].ascent);
  lib.show_line(pdf->cairo, pdf->lines[line].line);
}

void cdocuments_pdf_color(cdocuments_pdf *pdf, double red, double green, double blue) {
  lib.rgb(pdf->cairo, red, green, blue);
}

void cdocuments_pdf_begin(cdocuments_pdf *pdf, const char *tag) { lib.tag_begin(pdf->cairo, tag, NULL); }

void cdocuments_pdf_end(cdocuments_pdf *pdf, const char *tag) { lib.tag_end(pdf->cairo, tag); }

void cdocuments_pdf_next_page(cdocuments_pdf *pdf) { lib.show_page(pdf->cairo); }

typedef struct {
  const uint8_t *bytes;
  size_t length;
} reader;

static int on_read(void *context, unsigned char *bytes, unsigned length) {
  reader *reader = context;
  if (length > reader->length) { return status_read_error; }
  memcpy(bytes, reader->bytes, length);
  reader->bytes += length;
  reader->length -= length;
  return status_success;
}

int cdocuments_pdf_picture(cdocuments_pdf *pdf, const uint8_t *bytes, size_t length, double x, double y, double width,
                           double height) {
  reader reader = {bytes, length};
  cairo_surface_t *image = lib.png(on_read, &reader);
  int result = -1;
  if (lib.surface_status(image) == status_success) {
    lib.save(pdf->cairo);
    lib.translate(pdf->cairo, x, y);
    lib.scale(pdf->cairo, width / lib.image_width(image), height / lib.image_height(image));
    lib.set_surface(pdf->cairo, image, 0, 0);
    lib.paint(pdf->cairo);
    lib.restore(pdf->cairo);
    result = 0;
  }
  lib.surface_destroy(image);
  return result;
}

int cdocuments_pdf_finish(cdocuments_pdf *pdf) {
  forget(pdf);
  lib.show_page(pdf->cairo);
  int status = lib.status(pdf->cairo);
  lib.destroy(pdf->cairo);
  lib.surface_finish(pdf->surface);
  if (status == status_success) { status = lib.surface_status(pdf->surface); }
  lib.surface_destroy(pdf->surface);
  free(pdf);
  return status == status_success ? 0 : -1;
}
