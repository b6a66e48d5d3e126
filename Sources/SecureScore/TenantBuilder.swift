/// Collects what an export says, row by row in any order, and makes the tenant.
package struct TenantBuilder {
  package init() {}
}
