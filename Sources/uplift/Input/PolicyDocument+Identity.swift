import Delivery
import Policy
import UpliftKit

extension PolicyDocument {
  /// Which policy an answer says it was made with.
  var identity: PolicyIdentity { PolicyIdentity(of: self) }
}
