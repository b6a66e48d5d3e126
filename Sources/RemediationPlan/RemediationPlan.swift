// RemediationPlan
