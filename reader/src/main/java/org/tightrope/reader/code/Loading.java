package org.tightrope.reader.code;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// Loads an encoder beside whatever else goes on, once.
///
/// Native code must not be loaded while the virtual machine goes down: the thread is no daemon, so that
/// the machine waits for it, and who ends it by `System.exit` calls [PairCoder#settle] before.
final class Loading {
    /// The encoder tuned to read pairs with their names.
    static final Loading SHOWN = new Loading(Tuning.SHOWN, Optional.of(Adapter.SHOWN), View.SHOWN);
    /// That tuned to read them with their names hidden.
    static final Loading HIDDEN = new Loading(Tuning.HIDDEN, Optional.of(Adapter.HIDDEN), View.HIDDEN);
    /// That which reads names, adapted to passages.
    static final Loading PASSAGE = new Loading(Tuning.SHOWN, Optional.of(Adapter.PASSAGE), View.PASSAGE);
    /// The two as they were tuned, before they were adapted, for labelled pairs.
    static final Loading SHOWN_AS_TUNED = new Loading(Tuning.SHOWN, Optional.empty(), View.SHOWN);

    static final Loading HIDDEN_AS_TUNED = new Loading(Tuning.HIDDEN, Optional.empty(), View.HIDDEN);
    /// That tuned for labelled pairs alone.
    static final Loading LABELLED = new Loading(Tuning.LABELLED, Optional.empty(), View.values());

    private final FutureTask<Encoder> encoder;
    private boolean begun;

    private Loading(String tuning, Optional<String> adapter, View... views) {
        encoder = new FutureTask<>(
                () -> new Encoder(Tuning.builtIn(tuning), adapter.map(Adapter::builtIn), List.of(views), 1));
    }

    /// Begins to load, unless it was begun before.
    synchronized void begin() {
        if (!begun) {
            begun = true;
            Thread.ofPlatform().name("encoder").daemon(false).start(encoder);
        }
    }

    /// The encoder, as soon as it is there.
    Encoder encoder() {
        begin();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return encoder.get();
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

    /// Waits until it is loaded, if that was begun.
    synchronized void settle() {
        if (begun) {
            try {
                encoder();
            } catch (IllegalStateException e) {
                // Nobody wanted it.
            }
        }
    }
}
