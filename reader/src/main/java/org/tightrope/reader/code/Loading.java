package org.tightrope.reader.code;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// Loads the encoder beside whatever else goes on, once.
///
/// Native code must not be loaded while the virtual machine goes down: the thread is no daemon, so that
/// the machine waits for it, and who ends it by `System.exit` calls [PairCoder#settle] before.
final class Loading {
    private static final FutureTask<Encoder> ENCODER = new FutureTask<>(() -> new Encoder(Tuning.builtIn(), 1));

    private static boolean begun;

    private Loading() {}

    /// Begins to load, unless it was begun before.
    static synchronized void begin() {
        if (!begun) {
            begun = true;
            Thread.ofPlatform().name("encoder").daemon(false).start(ENCODER);
        }
    }

    /// The encoder, as soon as it is there.
    static Encoder encoder() {
        begin();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return ENCODER.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw new IllegalStateException("The sentence encoder cannot be loaded.", e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// Waits until nothing is being loaded; begins nothing.
    static synchronized void settle() {
        if (begun) {
            try {
                encoder();
            } catch (IllegalStateException e) {
                // Nobody wanted it.
            }
        }
    }
}
