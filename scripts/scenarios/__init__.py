"""The made-up tenants of scenarios/, and how they are written. See scripts/make-scenarios."""
