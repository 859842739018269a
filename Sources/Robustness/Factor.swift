/// One thing that varies, by name: what its random stream, and its place among sensitivity's factors, hang on.
public enum Factor: Sendable, Hashable {
  /// One cell.
  case evidence(entity: String, indicator: String)
  /// A gap that is drawn.
  case missing(entity: String, indicator: String)
  /// The total of a group's members, and a member's share of it before shares are made to add up.
  case sum(group: String, indicator: String)
  case part(group: String, indicator: String, entity: String)
  /// An error that a source makes alike in several cells.
  case shared(String)
  /// Which of the stated sets of a node's weights, and one child's weight.
  case weightSet(node: String)
  case weight(node: String, child: String)
  /// One of the uniforms whose gaps are weights over all leaves, from 1 on.
  case uniform(node: String, number: Int)
  /// Which way a step of the study goes.
  case choice(step: String)

  /// Part of the output format: a change moves every draw.
  public var name: String {
    switch self {
    case .evidence(let entity, let indicator): "evidence:\(entity):\(indicator)"
    case .missing(let entity, let indicator): "missing:\(entity):\(indicator)"
    case .sum(let group, let indicator): "sum:\(group):\(indicator)"
    case .part(let group, let indicator, let entity): "sum:\(group):\(indicator):\(entity)"
    case .shared(let name): "shared:\(name)"
    case .weightSet(let node): "weight sets:\(node)"
    case .weight(let node, let child): "weights:\(node):\(child)"
    case .uniform(let node, let number): "leaves:\(node):\(number)"
    case .choice(let step): "choice:\(step)"
    }
  }
}
