package dev.digits.inference.grpc;

import com.google.protobuf.UnsafeByteOperations;
import dev.digits.model.portable.PortableNetworks;
import dev.digits.model.store.DamagedModelException;
import dev.digits.model.store.ModelFiles;
import dev.digits.v1.Networks;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The networks of the two versions that were asked for last, such as the one that serves and the one that served before: no version
 * changes. Those of another version are read and written by one caller at a time, since each needs their memory. Thread-safe.
 */
final class WrittenNetworks {

    private static final int MOST_VERSIONS = 2;

    private final Map<String, Networks> byVersion = Collections.synchronizedMap(new LinkedHashMap<>(4, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Networks> eldest) {
            return size() > MOST_VERSIONS;
        }
    });

    /**
     * Both networks of a version.
     *
     * @param files of the version, which are read unless it was asked for lately
     * @throws DamagedModelException when a file of the version is not what it must be
     */
    Networks of(String version, ModelFiles files) throws DamagedModelException {
        Networks known = byVersion.get(version);
        return known == null ? written(version, files) : known;
    }

    private synchronized Networks written(String version, ModelFiles files) throws DamagedModelException {
        Networks known = byVersion.get(version);
        if (known != null) {
            return known;
        }
        Networks networks = Networks.newBuilder()
                .setSafetensors(UnsafeByteOperations.unsafeWrap(PortableNetworks.of(files)))
                .build();
        byVersion.put(version, networks);
        return networks;
    }
}
