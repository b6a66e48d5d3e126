# What the question needs of every row, tab-separated; adding up is left to the caller.
if .type == "microsoft.security/assessments" then
  ["assessment", .name, (.properties.resourceDetails.Id | ascii_downcase), .properties.status.code]
elif .type == "microsoft.security/securescores/securescorecontrols" then
  ["control", .name, .properties.definition.properties.assessmentDefinitions[].id]
else empty end
| @tsv
