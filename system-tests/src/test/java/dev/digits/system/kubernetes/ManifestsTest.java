package dev.digits.system.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.digits.system.Checkout;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@NeedsKustomize
class ManifestsTest {
    private static final List<String> SERVICES = List.of("gateway", "segmentation", "inference");
    private static final Map<String, List<Integer>> PORTS =
            Map.of("gateway", List.of(5000), "segmentation", List.of(9001, 9101), "inference", List.of(9002, 9102));

    @ParameterizedTest
    @MethodSource("all")
    void givesPodsOnlyWhatTheyNeed(String overlay) throws Exception {
        for (PodTemplateSpec pod : rendered(overlay).pods()) {
            PodSpec spec = pod.getSpec();
            assertThat(spec.getAutomountServiceAccountToken()).isFalse();
            assertThat(spec.getSecurityContext().getRunAsNonRoot()).isTrue();
            assertThat(spec.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
            assertThat(containers(spec)).isNotEmpty().allSatisfy(container -> {
                assertThat(container.getSecurityContext().getAllowPrivilegeEscalation())
                        .isFalse();
                assertThat(container.getSecurityContext().getReadOnlyRootFilesystem())
                        .isTrue();
                assertThat(container.getSecurityContext().getCapabilities().getDrop())
                        .containsExactly("ALL");
                assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory");
                assertThat(container.getResources().getLimits()).containsKey("memory");
                assertThat(container.getImage()).matches("digits-[a-z-]+:\\d+\\.\\d+\\.\\d+(-cu128)?");
            });
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void mountsOnlyVolumesThatAreThere(String overlay) throws Exception {
        for (PodTemplateSpec pod : rendered(overlay).pods()) {
            List<String> volumes =
                    pod.getSpec().getVolumes().stream().map(Volume::getName).toList();
            assertThat(containers(pod.getSpec()).stream().flatMap(container -> container.getVolumeMounts().stream()))
                    .allSatisfy(mount -> assertThat(volumes).contains(mount.getName()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "overlays/production", "overlays/encrypted", "overlays/large"})
    void scalesAndSparesEachService(String overlay) throws Exception {
        Manifests manifests = rendered(overlay);
        for (String service : SERVICES) {
            assertThat(manifests.of(Deployment.class))
                    .filteredOn(deployment -> deployment.getMetadata().getName().equals(service))
                    .singleElement()
                    .satisfies(deployment -> {
                        assertThat(deployment.getSpec().getReplicas()).isNull();
                        assertThat(deployment.getSpec().getTemplate().getSpec().getTopologySpreadConstraints())
                                .hasSize(2);
                    });
            assertThat(manifests.of(HorizontalPodAutoscaler.class))
                    .filteredOn(scaler ->
                            scaler.getSpec().getScaleTargetRef().getName().equals(service))
                    .singleElement()
                    .satisfies(scaler ->
                            assertThat(scaler.getSpec().getMinReplicas()).isGreaterThanOrEqualTo(2));
            assertThat(manifests.of(PodDisruptionBudget.class))
                    .filteredOn(budget ->
                            budget.getSpec().getSelector().getMatchLabels().containsValue(service))
                    .singleElement()
                    .satisfies(budget -> assertThat(budget.getSpec().getMaxUnavailable())
                            .isEqualTo(overlay.endsWith("large") ? new IntOrString("10%") : new IntOrString(1)));
        }
    }

    @Test
    void encryptsEveryWayAndGivesEachServiceItsOwnKey() throws Exception {
        // When
        Manifests encrypted = rendered("overlays/encrypted");

        // Then
        assertThat(encrypted.of(Deployment.class)).hasSize(3).allSatisfy(deployment -> {
            String service = deployment.getMetadata().getName();
            PodSpec pod = deployment.getSpec().getTemplate().getSpec();
            Container container = pod.getContainers().get(0);
            assertThat(container.getEnv())
                    .contains(new EnvVar("DIGITS_INNER_TLS_DIR", "/certificates", null))
                    .filteredOn(variable -> variable.getName().equals("DIGITS_TLS_DIR"))
                    .hasSize(service.equals("gateway") ? 1 : 0);
            assertThat(pod.getVolumes())
                    .filteredOn(volume -> volume.getName().equals("certificates"))
                    .singleElement()
                    .satisfies(volume -> {
                        assertThat(volume.getSecret().getSecretName()).isEqualTo(service + "-certificates");
                        assertThat(volume.getSecret().getDefaultMode()).isEqualTo(0440);
                    });
            assertThat(Stream.of(
                            container.getStartupProbe(), container.getReadinessProbe(), container.getLivenessProbe()))
                    .extracting(probe -> probe.getHttpGet().getScheme())
                    .containsOnly(service.equals("gateway") ? "HTTPS" : null);
        });
        assertThat(encrypted.of(Ingress.class))
                .singleElement()
                .satisfies(ingress -> assertThat(ingress.getMetadata().getAnnotations())
                        .containsEntry("nginx.ingress.kubernetes.io/backend-protocol", "HTTPS"));
    }

    @Test
    void mayHaveTheReplicasOfTenThousandDrawingsASecond() throws Exception {
        assertThat(rendered("overlays/large").of(HorizontalPodAutoscaler.class))
                .extracting(
                        scaler -> scaler.getMetadata().getName(),
                        scaler -> scaler.getSpec().getMinReplicas(),
                        scaler -> scaler.getSpec().getMaxReplicas())
                .containsExactlyInAnyOrder(
                        tuple("gateway", 20, 300), tuple("segmentation", 32, 470), tuple("inference", 7, 105));
    }

    @Test
    void replacesAQuarterOfManyReplicasAtOnce() throws Exception {
        assertThat(rendered("overlays/large").of(Deployment.class))
                .hasSize(3)
                .allSatisfy(deployment -> assertThat(deployment
                                .getSpec()
                                .getStrategy()
                                .getRollingUpdate()
                                .getMaxSurge())
                        .isEqualTo(new IntOrString("25%")));
    }

    @Test
    void givesAPageAllOfItsPartsFromOneReplica() throws Exception {
        // When
        Manifests production = rendered("overlays/production");

        // Then
        assertThat(production.of(Service.class))
                .filteredOn(service -> service.getMetadata().getName().equals("gateway"))
                .singleElement()
                .satisfies(service ->
                        assertThat(service.getSpec().getSessionAffinity()).isEqualTo("ClientIP"));
        assertThat(production.of(Ingress.class))
                .singleElement()
                .satisfies(ingress -> assertThat(ingress.getMetadata().getAnnotations())
                        .containsEntry("nginx.ingress.kubernetes.io/upstream-hash-by", "$binary_remote_addr"));
    }

    @Test
    void tellsCallersApartBehindTheIngress() throws Exception {
        assertThat(rendered("overlays/production").of(ConfigMap.class))
                .filteredOn(settings -> settings.getMetadata().getName().startsWith("digits-settings"))
                .singleElement()
                .satisfies(settings -> assertThat(settings.getData())
                        .containsEntry("DIGITS_GATEWAY_ACCESS_LOG_ONE_IN", "100")
                        .containsEntry("QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING", "true")
                        .containsKey("QUARKUS_HTTP_PROXY_TRUSTED_PROXIES"));
    }

    @Test
    void letsCallersOfGrpcSeeEveryReplica() throws Exception {
        assertThat(rendered("base").of(Service.class))
                .filteredOn(service -> !service.getMetadata().getName().equals("gateway"))
                .hasSize(2)
                .allMatch(service -> "None".equals(service.getSpec().getClusterIP()));
    }

    @Test
    void probesEveryReplica() throws Exception {
        assertThat(rendered("base").of(Deployment.class))
                .hasSize(3)
                .flatExtracting(deployment ->
                        deployment.getSpec().getTemplate().getSpec().getContainers())
                .allSatisfy(container -> {
                    assertThat(container.getReadinessProbe().getHttpGet().getPath())
                            .isEqualTo("/q/health/ready");
                    assertThat(container.getLivenessProbe().getHttpGet().getPath())
                            .isEqualTo("/q/health/live");
                    assertThat(container.getStartupProbe()).isNotNull();
                });
    }

    @Test
    void letsNobodyCallButTheGatewaySegmentationAndSegmentationInference() throws Exception {
        // Given
        Reachable network = new Reachable(rendered("base").of(NetworkPolicy.class));

        // Then
        assertThat(PORTS.entrySet().stream()
                        .flatMap(to -> to.getValue().stream()
                                .flatMap(port -> Stream.of("gateway", "segmentation", "inference", "training")
                                        .filter(from -> network.mayCall(from, to.getKey(), port))
                                        .map(from -> from + " to " + to.getKey() + ":" + port))))
                .containsExactlyInAnyOrder(
                        "gateway to segmentation:9001", "gateway to inference:9002", "segmentation to inference:9002");
        assertThat(network.mayCall("someone", "gateway", 5000)).isFalse();
    }

    @Test
    void isSmallOnOneNode() throws Exception {
        // When
        Manifests small = rendered("overlays/small");

        // Then
        assertThat(small.of(Deployment.class))
                .allMatch(deployment -> deployment.getSpec().getReplicas() == 1);
        assertThat(small.of(HorizontalPodAutoscaler.class)).isEmpty();
        assertThat(small.of(PersistentVolumeClaim.class))
                .allMatch(claim -> claim.getSpec().getAccessModes().equals(List.of("ReadWriteOnce")));
    }

    @Test
    void scalesByWhatWaitsInProduction() throws Exception {
        assertThat(rendered("overlays/production").of(HorizontalPodAutoscaler.class))
                .flatExtracting(scaler -> scaler.getSpec().getMetrics())
                .filteredOn(metric -> metric.getPods() != null)
                .extracting(metric -> metric.getPods().getMetric().getName())
                .containsExactlyInAnyOrder(
                        "digits_inference_queue_length",
                        "digits_segmentation_waiting",
                        "digits_recognitions_in_flight");
    }

    @Test
    void trainsOnAGpuOnceAndOnAScheduleWithoutOne() throws Exception {
        assertThat(rendered("overlays/gpu-training").of(Job.class))
                .singleElement()
                .satisfies(job -> assertThat(job.getSpec()
                                .getTemplate()
                                .getSpec()
                                .getContainers()
                                .get(0)
                                .getResources()
                                .getLimits())
                        .containsKey("nvidia.com/gpu"));
        assertThat(rendered("base").of(CronJob.class))
                .singleElement()
                .satisfies(
                        job -> assertThat(job.getSpec().getConcurrencyPolicy()).isEqualTo("Forbid"));
    }

    @Test
    void servesTheInferenceServiceToKserve() throws Exception {
        // Given
        String yaml = Files.readString(Checkout.require("deploy/kserve/inference-service.yaml"));

        // When
        PodSpec predictor = Manifests.read(Manifests.tree(yaml).path("spec").path("predictor"), PodSpec.class);

        // Then
        assertThat(predictor.getContainers()).singleElement().satisfies(container -> {
            assertThat(container.getName()).isEqualTo("kserve-container");
            assertThat(container.getImage()).startsWith("digits-inference:");
            assertThat(container.getReadinessProbe().getHttpGet().getPath()).isEqualTo("/v2/health/ready");
        });
    }

    @Test
    void noticesAFieldThatKubernetesDoesNotKnow() {
        assertThatThrownBy(() -> Manifests.read("apiVersion: v1\nkind: Service\nspec: {prots: []}\n"))
                .isInstanceOf(JsonProcessingException.class)
                .hasMessageContaining("prots");
    }

    private static Stream<String> all() {
        return Stream.of(
                "base",
                "overlays/small",
                "overlays/production",
                "overlays/encrypted",
                "overlays/large",
                "overlays/gpu-training",
                "training");
    }

    private static Manifests rendered(String overlay) throws IOException, InterruptedException {
        return Manifests.read(Kustomize.find().orElseThrow().render(overlay));
    }

    private static List<Container> containers(PodSpec spec) {
        return Stream.of(spec.getInitContainers(), spec.getContainers())
                .flatMap(List::stream)
                .toList();
    }
}
