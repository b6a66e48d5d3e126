#include "TemplateBytes.h"

#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wc23-extensions"
static const unsigned char report_page[] = {
#embed "files/report.mustache"
};

static const unsigned char report_styles[] = {
#embed "files/report.css"
  ,
#embed "files/report-steps.css"
};

static const unsigned char report_script[] = {
#embed "files/report.js"
  ,
#embed "files/report-budget.js"
  ,
#embed "files/report-filters.js"
  ,
#embed "files/report-details.js"
  ,
#embed "files/report-controls.js"
};

static const unsigned char issue_script[] = {
#embed "files/create-issues.sh"
};

static const unsigned char summary_page[] = {
#embed "files/summary.mustache"
};

static const unsigned char summary_styles[] = {
#embed "files/summary.css"
};
#pragma clang diagnostic pop

TemplateFile template_report_page(void) { return (TemplateFile){report_page, sizeof report_page}; }

TemplateFile template_report_styles(void) { return (TemplateFile){report_styles, sizeof report_styles}; }

TemplateFile template_report_script(void) { return (TemplateFile){report_script, sizeof report_script}; }

TemplateFile template_summary_page(void) { return (TemplateFile){summary_page, sizeof summary_page}; }

TemplateFile template_summary_styles(void) { return (TemplateFile){summary_styles, sizeof summary_styles}; }

TemplateFile template_issue_script(void) { return (TemplateFile){issue_script, sizeof issue_script}; }
