"""The parts that documents are put together from: letterhead, blocks, signatures."""
