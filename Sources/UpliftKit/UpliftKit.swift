// UpliftKit
