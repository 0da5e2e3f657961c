"""Tests of counting and closing as they are typed."""
