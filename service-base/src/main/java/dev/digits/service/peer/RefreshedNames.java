package dev.digits.service.peer;

import io.grpc.NameResolver;
import io.grpc.NameResolverProvider;
import io.grpc.NameResolverRegistry;
import java.net.URI;
import java.security.Security;
import java.time.Duration;

/**
 * DNS names that are looked up again and again: {@code refreshed-dns://host:port}. gRPC's own {@code dns} looks a name up when it
 * begins and when a connection breaks, so that a replica that comes later would get no call while the others live.
 */
public final class RefreshedNames extends NameResolverProvider {
    /** The scheme of targets, as {@code quarkus.grpc.clients.<name>.name-resolver} has it. */
    public static final String SCHEME = "refreshed-dns";

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final String CACHE_SECONDS = "networkaddress.cache.ttl";

    /**
     * Has this process forget addresses soon; for the very start of it. The JVM keeps addresses for 30 s and failed look-ups for
     * 10 s, gRPC keeps them for 30 s more: one second of each is enough to spare the name server.
     */
    public static void forgetAddressesSoon() {
        Security.setProperty(CACHE_SECONDS, "1");
        Security.setProperty("networkaddress.cache.negative.ttl", "1");
        System.setProperty(CACHE_SECONDS, "1");
    }

    @Override
    public NameResolver newNameResolver(URI target, NameResolver.Args args) {
        if (!SCHEME.equals(target.getScheme())) {
            return null;
        }
        String address = target.getAuthority() == null ? target.getPath().substring(1) : target.getAuthority();
        NameResolver dns = NameResolverRegistry.getDefaultRegistry()
                .getProviderForScheme("dns")
                .newNameResolver(URI.create("dns:///" + address), args);
        return new RefreshedNameResolver(dns, PAUSE, args);
    }

    @Override
    public String getDefaultScheme() {
        return SCHEME;
    }

    @Override
    protected boolean isAvailable() {
        return true;
    }

    /** Below gRPC's own: nothing but our targets asks for it. */
    @Override
    protected int priority() {
        return 4;
    }
}
