package dev.digits.system.kubernetes;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import java.util.List;
import java.util.Map;

/**
 * Who may call whom, by the rules of network policies: a pod that a policy selects may only do what some policy allows it.
 *
 * @param policies of one namespace
 */
record Reachable(List<NetworkPolicy> policies) {
    private static final String COMPONENT = "app.kubernetes.io/component";

    /** Whether pods of one component may call a TCP port of those of another. */
    boolean mayCall(String from, String to, int port) {
        return leaves(from, to, port) && enters(from, to, port);
    }

    private boolean leaves(String from, String to, int port) {
        List<NetworkPolicy> about = about(from, "Egress");
        return about.isEmpty()
                || about.stream()
                        .flatMap(policy -> policy.getSpec().getEgress().stream())
                        .anyMatch(rule -> names(rule.getTo(), to) && opens(rule.getPorts(), port));
    }

    private boolean enters(String from, String to, int port) {
        List<NetworkPolicy> about = about(to, "Ingress");
        return about.isEmpty()
                || about.stream()
                        .flatMap(policy -> policy.getSpec().getIngress().stream())
                        .anyMatch(rule -> names(rule.getFrom(), from) && opens(rule.getPorts(), port));
    }

    private List<NetworkPolicy> about(String component, String direction) {
        return policies.stream()
                .filter(policy -> policy.getSpec().getPolicyTypes().contains(direction))
                .filter(policy -> selects(policy.getSpec().getPodSelector(), component))
                .toList();
    }

    /** Peers that are none mean everyone; those outside the namespace are none of ours. */
    private static boolean names(List<NetworkPolicyPeer> peers, String component) {
        return peers.isEmpty()
                || peers.stream()
                        .anyMatch(peer -> peer.getPodSelector() != null
                                && peer.getNamespaceSelector() == null
                                && selects(peer.getPodSelector(), component));
    }

    private static boolean selects(LabelSelector selector, String component) {
        Map<String, String> labels = selector.getMatchLabels();
        return labels == null || labels.isEmpty() || component.equals(labels.get(COMPONENT));
    }

    private static boolean opens(List<NetworkPolicyPort> ports, int port) {
        return ports.isEmpty()
                || ports.stream()
                        .anyMatch(open -> "TCP".equals(open.getProtocol())
                                && open.getPort().getIntVal() == port);
    }
}
