/// What Defender says of one recommendation on one resource.
package enum AssessmentState: UInt8, Sendable, CaseIterable {
  case notApplicable = 0
  case healthy = 1
  case unhealthy = 2
}
