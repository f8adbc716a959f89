package org.scoregap.app;

/** Is told how far a long piece of work has come. */
public interface Progress {
    Progress NONE = new Progress() {
        @Override
        public void begin(int files, long bytes) {}

        @Override
        public void rows(int more) {}

        @Override
        public void file(long size) {}

        @Override
        public void end() {}
    };

    /** So many files are to be read, together of so many bytes. */
    void begin(int files, long bytes);

    /** So many more rows have been read. */
    void rows(int more);

    /** One more file of so many bytes is done. */
    void file(long size);

    /** The work is over, whether or not all of it was done. */
    void end();
}
