#ifndef TEMPLATE_BYTES_H
#define TEMPLATE_BYTES_H
#include <stddef.h>

/// A file of this folder, byte by byte.
typedef struct {
  const unsigned char *start;
  size_t length;
} TemplateFile;

/// The page of the report, in Mustache.
TemplateFile template_report_page(void);

/// Its styles.
TemplateFile template_report_styles(void);

/// What makes it move.
TemplateFile template_report_script(void);

/// One page for the management, in Mustache.
TemplateFile template_summary_page(void);

/// Its styles.
TemplateFile template_summary_styles(void);

/// The script that makes tickets of GitHub.
TemplateFile template_issue_script(void);
#endif
