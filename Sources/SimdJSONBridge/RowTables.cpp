#include "RowTables.h"

#include <cstddef>

#define SLOT(member) offsetof(bridge_row, member)

namespace {

constexpr Field root[] = {
    {"id", Shape::text, SLOT(id), "id"},
    {"name", Shape::text, SLOT(name), "name"},
    {"type", Shape::text, SLOT(type), "type"},
    {"properties", Shape::nested, SLOT(has_properties), "properties", TableIndex::properties},
    {"subscriptionId", Shape::text, SLOT(subscription_id), "subscriptionId"},
    {"subscriptionName", Shape::text, SLOT(subscription_name), "subscriptionName"},
    {"tags", Shape::pairs, SLOT(tags), "tags", TableIndex::root, tags_list},
    {"displayName", Shape::text, SLOT(display_name), "displayName"},
    {"state", Shape::text, SLOT(state), "state"},
    {"nextLink", Shape::text, SLOT(next_page), "nextLink"},
    {"@odata.nextLink", Shape::text, SLOT(next_page), "@odata.nextLink"},
    {"skip_token", Shape::text, SLOT(next_page), "skip_token"},
    {"skipToken", Shape::text, SLOT(next_page), "skipToken"},
    {"$skipToken", Shape::text, SLOT(next_page), "$skipToken"},
    {"data", Shape::page, SLOT(is_page), "data"},
    {"value", Shape::page, SLOT(is_page), "value"},
    {"error", Shape::nested, 0, "error", TableIndex::error, list_count, true},
};

constexpr Field error[] = {
    {"code", Shape::text, SLOT(error_code), "error.code"},
    {"message", Shape::text, SLOT(error_message), "error.message"},
};

constexpr Field properties[] = {
    {"displayName", Shape::text, SLOT(property_name), "properties.displayName"},
    {"status", Shape::nested, 0, "properties.status", TableIndex::status},
    {"resourceDetails", Shape::nested, 0, "properties.resourceDetails", TableIndex::resource},
    {"metadata", Shape::nested, SLOT(has_metadata), "properties.metadata", TableIndex::metadata},
    {"links", Shape::nested, 0, "properties.links", TableIndex::links, list_count, true},
    {"statusPerInitiative", Shape::initiatives, 0, "properties.statusPerInitiative"},
    {"assessmentType", Shape::text, SLOT(assessment_type), "properties.assessmentType"},
    {"description", Shape::text, SLOT(description), "properties.description"},
    {"remediationDescription", Shape::text, SLOT(remediation), "properties.remediationDescription"},
    {"severity", Shape::text, SLOT(severity), "properties.severity"},
    {"userImpact", Shape::text, SLOT(user_impact), "properties.userImpact"},
    {"implementationEffort", Shape::text, SLOT(effort), "properties.implementationEffort"},
    {"categories", Shape::texts, SLOT(categories), "properties.categories", TableIndex::root, categories_list},
    {"threats", Shape::texts, SLOT(threats), "properties.threats", TableIndex::root, threats_list},
    {"preview", Shape::flag, SLOT(preview), "properties.preview"},
    {"environment", Shape::text, SLOT(environment), "properties.environment"},
    {"environmentName", Shape::text, SLOT(environment_name), "properties.environmentName"},
    {"hierarchyIdentifier", Shape::text, SLOT(hierarchy), "properties.hierarchyIdentifier"},
    {"score", Shape::nested, 0, "properties.score", TableIndex::score},
    {"weight", Shape::number, SLOT(weight), "properties.weight"},
    {"healthyResourceCount", Shape::number, SLOT(healthy), "properties.healthyResourceCount"},
    {"unhealthyResourceCount", Shape::number, SLOT(unhealthy), "properties.unhealthyResourceCount"},
    {"notApplicableResourceCount", Shape::number, SLOT(not_applicable),
     "properties.notApplicableResourceCount"},
    {"definition", Shape::nested, 0, "properties.definition", TableIndex::definition},
    {"maxScore", Shape::number, SLOT(definition_maximum), "properties.maxScore"},
    {"assessmentDefinitions", Shape::members, SLOT(members), "properties.assessmentDefinitions",
     TableIndex::root, members_list},
    {"owner", Shape::text, SLOT(owner), "properties.owner"},
    {"remediationDueDate", Shape::text, SLOT(due_date), "properties.remediationDueDate"},
    {"isGracePeriod", Shape::flag, SLOT(grace_period), "properties.isGracePeriod"},
    {"remediationEta", Shape::nested, 0, "properties.remediationEta", TableIndex::eta},
    {"additionalData", Shape::assignment, 0, "properties.additionalData", TableIndex::ticket},
    {"managementGroupAncestorsChain", Shape::ancestors, SLOT(ancestors),
     "properties.managementGroupAncestorsChain", TableIndex::root, ancestors_list},
    {"details", Shape::nested, 0, "properties.details", TableIndex::details, list_count, true},
};

constexpr Field status[] = {
    {"code", Shape::text, SLOT(status_code), "properties.status.code"},
    {"statusChangeDate", Shape::text, SLOT(status_changed), "properties.status.statusChangeDate"},
    {"firstEvaluationDate", Shape::text, SLOT(status_first), "properties.status.firstEvaluationDate"},
};

constexpr Field resource[] = {
    {"Source", Shape::text, SLOT(source), "properties.resourceDetails.Source"},
    {"Id", Shape::text, SLOT(resource_id), "properties.resourceDetails.Id"},
    {"AzureResourceId", Shape::text, SLOT(azure_resource_id), "properties.resourceDetails.AzureResourceId"},
    {"ConnectorId", Shape::text, SLOT(connector_id), "properties.resourceDetails.ConnectorId"},
    {"ResourceType", Shape::text, SLOT(resource_type), "properties.resourceDetails.ResourceType"},
};

constexpr Field links[] = {
    {"azurePortal", Shape::text, SLOT(portal_link), "properties.links.azurePortal"},
    {"azurePortalUri", Shape::text, SLOT(portal_link), "properties.links.azurePortalUri"},
};

constexpr Field metadata[] = {
    {"displayName", Shape::text, SLOT(metadata_name), "properties.metadata.displayName"},
    {"assessmentType", Shape::text, SLOT(assessment_type), "properties.metadata.assessmentType"},
    {"description", Shape::text, SLOT(description), "properties.metadata.description"},
    {"remediationDescription", Shape::text, SLOT(remediation), "properties.metadata.remediationDescription"},
    {"severity", Shape::text, SLOT(severity), "properties.metadata.severity"},
    {"userImpact", Shape::text, SLOT(user_impact), "properties.metadata.userImpact"},
    {"implementationEffort", Shape::text, SLOT(effort), "properties.metadata.implementationEffort"},
    {"categories", Shape::texts, SLOT(categories), "properties.metadata.categories", TableIndex::root,
     categories_list},
    {"threats", Shape::texts, SLOT(threats), "properties.metadata.threats", TableIndex::root, threats_list},
    {"preview", Shape::flag, SLOT(preview), "properties.metadata.preview"},
};

constexpr Field score[] = {
    {"max", Shape::number, SLOT(maximum), "properties.score.max"},
    {"current", Shape::number, SLOT(current), "properties.score.current"},
    {"percentage", Shape::number, SLOT(percentage), "properties.score.percentage"},
};

constexpr Field definition[] = {
    {"id", Shape::text, SLOT(definition_id), "properties.definition.id"},
    {"name", Shape::text, SLOT(definition_name), "properties.definition.name"},
    {"properties", Shape::nested, 0, "properties.definition.properties", TableIndex::definition_properties},
};

constexpr Field definition_properties[] = {
    {"displayName", Shape::text, SLOT(definition_display_name), "properties.definition.properties.displayName"},
    {"maxScore", Shape::number, SLOT(definition_maximum), "properties.definition.properties.maxScore"},
    {"assessmentDefinitions", Shape::members, SLOT(members),
     "properties.definition.properties.assessmentDefinitions", TableIndex::root, members_list},
};

constexpr Field details[] = {
    {"managementGroupAncestorsChain", Shape::ancestors, SLOT(ancestors),
     "properties.details.managementGroupAncestorsChain", TableIndex::root, ancestors_list},
    {"parent", Shape::nested, 0, "properties.details.parent", TableIndex::parent, list_count, true},
};

constexpr Field parent[] = {
    {"name", Shape::text, SLOT(parent_name), "properties.details.parent.name"},
    {"id", Shape::text, SLOT(parent_id), "properties.details.parent.id"},
    {"displayName", Shape::text, SLOT(parent_display_name), "properties.details.parent.displayName"},
};

constexpr Field eta[] = {
    {"eta", Shape::text, SLOT(eta), "properties.remediationEta.eta"},
};

constexpr Field ticket[] = {
    {"ticketNumber", Shape::number, SLOT(ticket_number), "properties.additionalData.ticketNumber"},
    {"ticketLink", Shape::text, SLOT(ticket_link), "properties.additionalData.ticketLink"},
    {"ticketStatus", Shape::text, SLOT(ticket_status), "properties.additionalData.ticketStatus"},
};

template <size_t count> constexpr Table whole(const Field (&fields)[count]) {
  return {fields, fields + count};
}

} // namespace

Table table_of(TableIndex index) {
  switch (index) {
  case TableIndex::root: return whole(root);
  case TableIndex::error: return whole(error);
  case TableIndex::properties: return whole(properties);
  case TableIndex::status: return whole(status);
  case TableIndex::resource: return whole(resource);
  case TableIndex::links: return whole(links);
  case TableIndex::metadata: return whole(metadata);
  case TableIndex::score: return whole(score);
  case TableIndex::definition: return whole(definition);
  case TableIndex::definition_properties: return whole(definition_properties);
  case TableIndex::details: return whole(details);
  case TableIndex::parent: return whole(parent);
  case TableIndex::eta: return whole(eta);
  case TableIndex::ticket: return whole(ticket);
  case TableIndex::count: break;
  }
  return {nullptr, nullptr};
}
