extension Estimate {
  /// What one of its methods costs; nil when it does not have that method.
  package func cost(of method: Method) -> Cost? {
    methods.first { $0.method == method }?.cost
  }
}
