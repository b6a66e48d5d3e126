import Delivery
import Policy

extension PolicyDocument {
  /// Which policy an answer says it was made with.
  var identity: PolicyIdentity { PolicyIdentity(name: name, fingerprint: fingerprint) }
}
